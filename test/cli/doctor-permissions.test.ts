import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { readAccessLevel } from '@promoter/x';
import { ARN, AWS_READY, deployedAs, FILLED_SECRETS } from '../support/aws-answers.ts';
import { bot } from '../support/cli.ts';
import { fakePrograms } from '../support/fake-programs.ts';
import { showsSecret, X_CREDENTIALS } from '../support/x-account.ts';

/** What X answers about itself, and how: the header that says what a token may do, of each account. */
const HANDLES = { A: 'VOLTAGEGPU', B: 'Voltage_GPU' };
const KEYS = { A: X_CREDENTIALS, B: { ...X_CREDENTIALS, accessToken: `2${X_CREDENTIALS.accessToken}` } };

let levels: Partial<Record<keyof typeof HANDLES, string>> = {};
let status = 200;
let server: Server;
let url: string;
const folder = mkdtempSync(join(tmpdir(), 'permissions-'));
const secrets = join(folder, 'keys.json');
writeFileSync(secrets, JSON.stringify(KEYS), { mode: 0o600 });

beforeAll(async () => {
  server = createServer((request, response) => {
    const id = request.headers.authorization?.includes(KEYS.B.accessToken) ? 'B' : 'A';
    const level = levels[id];
    response.writeHead(status, { 'content-type': 'application/json', ...(level ? { 'x-access-level': level } : {}) });
    response.end(JSON.stringify({ data: { id: '1', name: id, username: HANDLES[id] } }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/2`;
});
afterEach(() => {
  levels = {};
  status = 200;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const level = (apiUrl = url) => readAccessLevel({ credentials: X_CREDENTIALS, apiUrl, timeoutMs: 2_000 });

test.each(['read', 'read-write', 'read-write-directmessages'])('X says that a token may %s', async (said) => {
  levels = { A: said };
  expect(await level()).toBe(said);
});

test('also beside a refusal', async () => {
  levels = { A: 'read' };
  status = 403;
  expect(await level()).toBe('read');
});

test('where X says nothing, something new, or is not there, nothing is known', async () => {
  expect(await level()).toBeNull();
  levels = { A: 'everything' };
  expect(await level()).toBeNull();
  expect(await level('http://127.0.0.1:9/2')).toBeNull();
});

test('doctor --verify names the account whose tokens may only read, and what to do', async () => {
  levels = { A: 'read', B: 'read-write' };
  const ended = await bot(['doctor', '--data', folder, '--secrets', secrets, '--verify', '--json'], {
    env: { X_API_URL: url },
  });
  const { findings, todo } = JSON.parse(ended.out);
  const of = (account: string) =>
    findings.find(({ subject }: { subject: string }) => subject === `permission of ${account}`);
  expect(of('A')).toMatchObject({ verdict: 'failed', detail: 'these tokens may only read' });
  expect(of('B')).toMatchObject({ verdict: 'ok', detail: 'may post (read-write)' });
  expect(todo).toContainEqual(
    expect.stringMatching(/^permission of A: give the app "Read and write".*then make new tokens/),
  );
  expect(ended.code).toBe(1);
  expect(showsSecret(ended.out + ended.err)).toBe(false);
});

test('doctor --deploy --verify asks it of the tokens in the deployed secrets', async () => {
  levels = { A: 'read-write', B: 'read' };
  const programs = fakePrograms();
  const secretOfB = { [`secretsmanager get-secret-value --secret-id ${ARN.b}`]: { out: JSON.stringify(KEYS.B) } };
  programs.aws({ ...AWS_READY, ...deployedAs('CREATE_COMPLETE'), ...FILLED_SECRETS, ...secretOfB });
  const env = { ...programs.env, X_API_URL: url };
  const { code, out, err } = await bot(['doctor', '--deploy', '--verify'], { env });
  const unasked = await bot(['doctor', '--deploy'], { env });
  programs.remove();
  expect(out).toContain('✓ permission of A: may post (read-write)');
  expect(out).toContain('✗ permission of B: these tokens may only read');
  expect({ code, shown: showsSecret(out + err) }).toEqual({ code: 1, shown: false });
  expect(unasked).toMatchObject({ code: 0, out: expect.not.stringContaining('permission of') });
});

test('doctor --deploy takes no file of keys, which the deployed bot does not use', async () => {
  expect(await bot(['doctor', '--deploy', '--secrets', secrets])).toMatchObject({
    code: 2,
    err: expect.stringContaining('leave out --secrets'),
  });
});
