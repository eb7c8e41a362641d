import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { startBot } from '../support/cli.ts';
import { type SecretsServer, startSecretsServer } from '../support/secrets-server.ts';
import { X_CREDENTIALS } from '../support/x-account.ts';
import { startXServer, type XServer } from '../support/x-server.ts';

const { apiKey, apiSecret } = X_CREDENTIALS;
const EMPTY = { apiKey: '', apiSecret: '', accessToken: '', accessSecret: '', unused: 'generated' };

let x: XServer;
let aws: SecretsServer;
beforeEach(async () => {
  x = await startXServer({ apps: [{ apiKey, apiSecret, access: 'read-write' }] });
  aws = await startSecretsServer({ SecretOfA: X_CREDENTIALS, SecretOfB: EMPTY });
});
afterEach(async () => {
  await Promise.all([x.close(), aws.close()]);
});

/** Connects B, signing in as this person where X asks; with these lines before the PIN. */
async function connect(args: readonly string[], { as = 'Voltage_GPU', lines = '' } = {}) {
  const running = startBot(['connect', '--account', 'B', ...args], { X_API_URL: x.url, SECRETS_ENDPOINT: aws.url });
  const closed = new Promise<void>((resolve) => running.child.once('close', () => resolve()));
  running.child.stdin?.write(lines);
  await running.said(/X shows then: /).catch(() => {});
  const [address] = /http:\S+authorize\S+/.exec(running.output()) ?? [];
  if (address !== undefined) running.child.stdin?.write(`${x.signIns.allow(address, as)}\n`);
  await closed;
  const output = running.output();
  const secrets = [...Object.values(X_CREDENTIALS), ...x.signIns.secrets];
  expect(secrets.filter((secret) => output.includes(secret))).toEqual([]);
  return { code: running.child.exitCode, output };
}

const held = (name: string) => JSON.parse(aws.secrets.get(name) ?? '');

test('a secret that the stack made is filled, with the app of another account’s', async () => {
  const ended = await connect(['--secret', 'SecretOfB', '--app-secret', 'SecretOfA']);
  expect(ended).toEqual({
    code: 0,
    output: expect.stringContaining('keys of @Voltage_GPU are in the secret SecretOfB'),
  });
  const [, , accessToken, accessSecret] = x.signIns.secrets;
  expect(held('SecretOfB')).toEqual({ apiKey, apiSecret, accessToken, accessSecret, unused: 'generated' });
  expect(held('SecretOfA')).toEqual(X_CREDENTIALS);
});

test('a secret that has the app’s keys wants no others', async () => {
  aws.secrets.set('SecretOfB', JSON.stringify({ ...EMPTY, apiKey, apiSecret }));
  expect(await connect(['--secret', 'SecretOfB'])).toMatchObject({ code: 0 });
  expect(held('SecretOfB')).toMatchObject({ apiKey, apiSecret, accessToken: expect.stringMatching(/^\d+-/) });
});

test('where no secret has them, they are asked for', async () => {
  const ended = await connect(['--secret', 'SecretOfB'], { lines: `${apiKey}\n${apiSecret}\n` });
  expect(ended).toMatchObject({ code: 0 });
  expect(held('SecretOfB')).toMatchObject({ apiKey, apiSecret });
});

test.each([
  ['another account', ['--secret', 'SecretOfB', '--app-secret', 'SecretOfA'], /@stranger signed in, but account B is/],
  ['a secret that is none', ['--secret', 'SecretOfC'], /the secret SecretOfC is not there/],
  ['an app’s secret that is empty', ['--secret', 'SecretOfA', '--app-secret', 'SecretOfB'], /SecretOfB has no apiKey/],
])('%s: nothing is written', async (_, args, sentence) => {
  expect(await connect(args, { as: 'stranger' })).toEqual({ code: 1, output: expect.stringMatching(sentence) });
  expect([held('SecretOfA'), held('SecretOfB')]).toEqual([X_CREDENTIALS, EMPTY]);
  expect(aws.actions).not.toContain('PutSecretValue');
});

test('keys that AWS does not take are told as not stored, and not shown', async () => {
  aws.refuse('PutSecretValue', 'AccessDeniedException');
  const ended = await connect(['--secret', 'SecretOfB', '--app-secret', 'SecretOfA']);
  expect(ended).toEqual({
    code: 1,
    output: expect.stringMatching(/lack secretsmanager:PutSecretValue: nothing was stored/),
  });
});

test('AWS that is not reached is told before anybody signs in', async () => {
  await aws.close();
  const ended = await connect(['--secret', 'SecretOfB']);
  expect(ended).toEqual({ code: 1, output: expect.stringMatching(/AWS is not reached \(ECONNREFUSED\)\n$/) });
  expect(x.requests).toEqual([]);
});
