import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { bot, type Ended, startBot } from '../support/cli.ts';
import { X_CREDENTIALS } from '../support/x-account.ts';
import { startXServer, type XServer } from '../support/x-server.ts';
import { REFUSALS, TOO_MANY_REQUESTS, UNAVAILABLE } from '../support/x-server-answers.ts';
import type { Reaction } from '../support/x-server-reactions.ts';

const { apiKey, apiSecret } = X_CREDENTIALS;

const UNKNOWN = { errors: [{ code: 32, message: 'Could not authenticate you.' }] };
const CALLBACK =
  "<?xml version='1.0' encoding='UTF-8'?><errors><error code=\"415\">Callback URL not approved for this client application.</error></errors>";

let folder: string;
let file: string;
let x: XServer;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'connect-'));
  file = join(folder, 'keys.json');
  x = await startXServer({ apps: [{ apiKey, apiSecret, access: 'read-write' }] });
});
afterEach(async () => {
  await x.close();
  rmSync(folder, { recursive: true, force: true });
});

const write = (content: unknown, mode = 0o600): void => writeFileSync(file, JSON.stringify(content), { mode });
const stored = () => JSON.parse(readFileSync(file, 'utf8'));
const connectTo = (place: readonly string[]) => ['connect', '--account', 'B', ...place];

/** Enters what a person would: first these lines, then the PIN that this person is shown, or that is made up. */
async function connect({
  as = 'Voltage_GPU',
  pin = (shown) => shown,
  lines = [],
  args = ['--secrets', file],
}: {
  as?: string;
  pin?: (shown: string) => string;
  lines?: readonly string[];
  args?: readonly string[];
} = {}): Promise<Ended> {
  const running = startBot(connectTo(args), { X_API_URL: x.url });
  const { child } = running;
  let [out, err] = ['', ''];
  child.stdout?.on('data', (chunk) => (out += String(chunk)));
  child.stderr?.on('data', (chunk) => (err += String(chunk)));
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  child.stdin?.write(lines.map((line) => `${line}\n`).join(''));
  await running.said(/X shows then: /).catch(() => {});
  const [address] = /http:\S+authorize\S+/.exec(err) ?? [];
  if (address !== undefined) child.stdin?.write(`${pin(x.signIns.allow(address, as))}\n`);
  await closed;
  const ended = { code: child.exitCode, out, err };
  expectNoSecret(ended);
  return ended;
}

/** Neither the keys that went in nor anything that X gave out, but for the address. */
function expectNoSecret({ out, err }: Ended): void {
  const secrets = [...Object.values(X_CREDENTIALS), ...x.signIns.secrets];
  expect(secrets.filter((secret) => `${out}${err}`.includes(secret))).toEqual([]);
}

describe('the account that signs in is connected', () => {
  test('its keys join the others in the file, with the app of the account that is there', async () => {
    write({ A: X_CREDENTIALS, sources: { xBearerToken: 'AAAA' } });
    const { code, out, err } = await connect();
    expect({ code, out }).toEqual({
      code: 0,
      out: `Account B is connected: the keys of @Voltage_GPU are in ${file}.\nNext: npm run -s bot -- doctor --secrets ${file} --verify\n`,
    });
    expect(err).toMatch(/Account B is @Voltage_GPU\. The app’s keys come from account A in /);
    expect(err).toMatch(/sign in there AS @Voltage_GPU/i);
    const [, pin, accessToken, accessSecret] = x.signIns.secrets;
    expect(pin).toMatch(/^\d{7}$/);
    expect(stored()).toEqual({
      A: X_CREDENTIALS,
      sources: { xBearerToken: 'AAAA' },
      B: { apiKey, apiSecret, accessToken, accessSecret },
    });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['keys.json']);
  });

  test('a file that is not there is made for its user alone; the app’s keys are asked for', async () => {
    const { code, out, err } = await connect({ lines: [apiKey, apiSecret] });
    expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining('The app’s keys come from what was typed') });
    expect(out).toContain(`Next: npm run -s bot -- connect --account A --secrets ${file}`);
    expect(Object.keys(stored())).toEqual(['B']);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('keys that it had are replaced, with the app that it had, whatever else is there', async () => {
    const other = { ...X_CREDENTIALS, apiKey: 'another-app-of-somebody-1', note: 'kept' };
    write({ A: other, B: { ...X_CREDENTIALS, note: 'kept' } });
    expect(await connect({ pin: (shown) => ` ${shown.slice(0, 3)} ${shown.slice(3)} ` })).toMatchObject({ code: 0 });
    expect(stored()).toMatchObject({ A: other, B: { apiKey, apiSecret, note: 'kept' } });
    expect(stored().B.accessToken).not.toBe(X_CREDENTIALS.accessToken);
  });

  test('in any spelling of its name; as JSON for a program; through a link, which stays one', async () => {
    write({ A: X_CREDENTIALS });
    const link = join(folder, 'link.json');
    symlinkSync(file, link);
    const { code, out } = await connect({ as: 'VOLTAGE_gpu', args: ['--secrets', link, '--json', '--no-open'] });
    expect({ code, answer: JSON.parse(out) }).toEqual({
      code: 0,
      answer: {
        account: 'B',
        handle: 'VOLTAGE_gpu',
        storedIn: link,
        mayPost: true,
        next: `npm run -s bot -- doctor --secrets ${link} --verify`,
      },
    });
    expect(Object.keys(stored())).toEqual(['A', 'B']);
  });

  test('keys that may only read are stored with a warning, which says what to do', async () => {
    await x.close();
    x = await startXServer({ apps: [{ apiKey, apiSecret, access: 'read' }] });
    write({ A: X_CREDENTIALS });
    const { code, err } = await connect();
    expect({ code, err }).toEqual({
      code: 0,
      err: expect.stringMatching(/Warning: X gave keys that may only read\. Set/),
    });
  });
});

describe('a wrong turn ends with a sentence, and changes nothing', () => {
  const refused = async (options: Parameters<typeof connect>[0], sentence: RegExp) => {
    write({ A: X_CREDENTIALS });
    const before = readFileSync(file, 'utf8');
    const ended = await connect(options);
    expect(ended).toEqual({ code: 1, out: '', err: expect.stringMatching(sentence) });
    expect(ended.err).toContain('nothing was stored');
    expect(ended.err).not.toMatch(/BOT_DEBUG|\n {4}at /);
    expect([readFileSync(file, 'utf8'), readdirSync(folder)]).toEqual([before, ['keys.json']]);
  };

  test('another account', () =>
    refused({ as: 'somebody_else' }, /@somebody_else signed in, but account B is @Voltage_GPU: nothing was stored;/));
  test('another PIN', () => refused({ pin: () => '1234567' }, /X does not take this PIN .* run this again/));
  test('what is no PIN', () => refused({ pin: () => 'allowed!' }, /this is no PIN/));

  test('a sign-in that has expired', () =>
    refused(
      {
        pin: (shown) => {
          x.signIns.expire();
          return shown;
        },
      },
      /X does not know this sign-in any more.*run this again/,
    ));

  test('no PIN at all', async () => {
    write({ A: X_CREDENTIALS });
    const ended = await bot(connectTo(['--secrets', file]), { env: { X_API_URL: x.url } });
    expect(ended).toMatchObject({ code: 1, err: expect.stringMatching(/no PIN was given: nothing was stored\n$/) });
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s', async (signal) => {
    write({ A: X_CREDENTIALS });
    const running = startBot(connectTo(['--secrets', file]), { X_API_URL: x.url });
    await running.said(/X shows then: /);
    await running.end(signal);
    expect(running.child.exitCode).toBe(1);
    expect(running.output()).toMatch(/interrupted: nothing was stored\n$/);
    expect(Object.keys(stored())).toEqual(['A']);
  });

  const answer = (status: number, body: unknown): Reaction => ({ kind: 'answer', answer: { status, body } });
  test.each<[string, Reaction, RegExp]>([
    ['keys that are no app’s', answer(401, UNKNOWN), /by the keys from account A in .*code 32\)\): .*copy API key/],
    ['no sign-in in the app’s settings', answer(403, CALLBACK), /this app sign people in .*"User authentication sett/],
    ['an app that may not', { kind: 'answer', answer: REFUSALS.permissions }, /X refuses this to the app .*project/],
    ['a wrong clock', { kind: 'answer', answer: REFUSALS['wrong-clock'] }, /this machine’s clock is wrong/],
    ['too many', { kind: 'answer', answer: TOO_MANY_REQUESTS }, /too many such requests .* after 20\d\d-/],
    ['X unavailable', { kind: 'answer', answer: UNAVAILABLE }, /X is not available \(HTTP 503.*in a few minutes/],
    ['a broken connection', { kind: 'break' }, /the connection to X broke off/],
  ])('%s', async (_, reaction, sentence) => {
    x.signIns.reactions['request-token'].push(reaction);
    await refused({}, sentence);
  });

  test('X that is not reached', async () => {
    write({ A: X_CREDENTIALS });
    const env = { X_API_URL: 'http://127.0.0.1:9/2' };
    const ended = await bot(connectTo(['--secrets', file]), { env });
    expect(ended).toMatchObject({ code: 1, err: expect.stringMatching(/X cannot be reached \(ECONNREFUSED\)/) });
  });

  test('a file that others can read, before anybody signs in', async () => {
    write({ A: X_CREDENTIALS }, 0o644);
    const ended = await connect();
    expect(ended).toMatchObject({ code: 2, err: expect.stringContaining(`run "chmod 600 ${file}" first`) });
    expect(x.requests).toEqual([]);
  });

  test('a file that is no list of keys', async () => {
    writeFileSync(file, '["keys"]', { mode: 0o600 });
    expect(await connect()).toMatchObject({ code: 2, err: expect.stringContaining('must hold one JSON object') });
  });
});

test.each<[string, string[], RegExp]>([
  ['no place for the keys', ['connect', '--account', 'B'], /say where the keys go: --secrets FILE .*--secret NAME/],
  ['two', ['connect', '--account', 'B', '--secrets', 'a.json', '--secret', 'b'], /say where the keys go/],
  ['no account', ['connect', '--secrets', 'a.json'], /required option '--account <id>'/],
  ['an account that is none', ['connect', '--account', 'Z', '--secrets', 'a.json'], /there is no account Z: .* A, B/],
  ['a folder that is none', ['connect', '--account', 'B', '--secrets', 'nowhere/a.json'], /there is no folder nowhere/],
])('wrong usage: %s: 2', async (_, args, sentence) => {
  expect(await bot(args)).toMatchObject({ code: 2, out: '', err: expect.stringMatching(sentence) });
  expect(existsSync('a.json')).toBe(false);
});
