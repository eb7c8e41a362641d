import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { freePort } from '../../support/free-port.ts';
import { writeAssembly } from '../../support/stack/assembly.ts';

const PROGRAM = join(import.meta.dirname, '../../../packages/local/stack/main.ts');

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
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lambda-local-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('lambda:local serves the stack’s Function URL with the secrets of a file, and stops on SIGTERM', async () => {
  const assembly = writeAssembly(
    { Api: { code: READS_SECRET, may: { 'secretsmanager:GetSecretValue': 'Token' } } },
    'Api',
  );
  const secrets = join(folder, 'secrets.json');
  writeFileSync(secrets, JSON.stringify({ Token: 'open sesame' }));
  const port = await freePort();
  const args = ['--assembly', assembly, '--secrets', secrets, '--port', String(port)];
  const child = spawn(process.execPath, ['--no-warnings', PROGRAM, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const closed = once(child, 'close');
  let output = '';
  const serving = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        if (output.includes('Ctrl-C stops it.')) resolve();
      });
    }
  });
  try {
    await Promise.race([serving, closed]);
    expect(output).toContain('is the Function URL');
    const answer = await fetch(`http://127.0.0.1:${port}/`);
    expect({ status: answer.status, body: await answer.text() }).toEqual({ status: 200, body: 'open sesame' });
  } finally {
    child.kill('SIGTERM');
    await closed;
  }
  expect(output).toContain('Api: 1 runs, 1 cold, 0 errors');
  expect(child.exitCode).toBe(0);
});
