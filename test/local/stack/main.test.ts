import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { freePort } from '../../support/free-port.ts';
import { writeAssembly } from '../../support/stack/assembly.ts';
import { startLambdaLocal } from '../../support/stack/lambda-local.ts';

/** A function that answers with the secret that its role lets it read. */
const READS_SECRET = `exports.handler = async () => {
  const answer = await fetch(process.env.SECRETS_ENDPOINT, {
    method: 'POST',
    headers: { 'x-amz-target': 'secretsmanager.GetSecretValue' },
    body: JSON.stringify({ SecretId: process.env.SECRET }),
  });
  return { statusCode: 200, headers: { 'content-type': 'text/plain' }, body: (await answer.json()).SecretString };
};`;

let folder: string;
let assembly: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lambda-local-'));
  const may = { 'secretsmanager:GetSecretValue': 'Token' };
  assembly = writeAssembly({ Api: { code: READS_SECRET, may } }, 'Api');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(content: string): string {
  const file = join(folder, 'secrets.json');
  writeFileSync(file, content);
  return file;
}

test('lambda:local serves the stack’s Function URL with the secrets of a file, and stops on SIGTERM', async () => {
  const port = await freePort();
  const secrets = write(JSON.stringify({ Token: 'open sesame' }));
  const local = startLambdaLocal('--assembly', assembly, '--secrets', secrets, '--port', String(port));
  try {
    await local.serving;
    expect(local.output()).toContain('is the Function URL');
    const answer = await fetch(`http://localhost:${port}/`);
    expect({ status: answer.status, body: await answer.text() }).toEqual({ status: 200, body: 'open sesame' });
  } finally {
    expect(await local.stop()).toBe(0);
  }
  expect(local.output()).toContain('Api: 1 runs, 1 cold, 0 errors');
});

test.each([
  ['is not there', undefined, 'is not there', 2],
  ['is no JSON', '{"Token": open sesame}', 'secrets.json is no JSON', 2],
  ['is no object', '"open sesame"', 'must hold one JSON object', 2],
  ['names a secret that there is not', '{"Tokn": "open sesame"}', 'called Tokn, but Token', 2],
])('a secrets file that %s is refused in a sentence that does not quote it', async (_, content, sentence, code) => {
  const secrets = content === undefined ? join(folder, 'none.json') : write(content);
  const local = startLambdaLocal('--assembly', assembly, '--secrets', secrets);
  await local.serving;
  expect(local.output()).toContain(sentence);
  expect(local.output()).not.toContain('sesame');
  expect(local.output().trim().split('\n')).toHaveLength(1);
  expect(await local.stop()).toBe(code);
});
