import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fileRefusal } from '../../packages/local/read-json.ts';
import { WrongUsage } from '../../packages/local/refusal.ts';
import { bot, type Running, startBot } from '../support/cli.ts';
import { freePort } from '../support/free-port.ts';

const KEYS = { apiKey: 'k'.repeat(25), apiSecret: 's'.repeat(50), accessToken: '1-t', accessSecret: 'u' };

let folder: string;
let running: Running;
let taken: Server;
/** What the words in capitals stand for. */
let words: Record<string, string>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'exit-codes-'));
  const file = (name: string, content: string, mode = 0o600): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    chmodSync(path, mode);
    return path;
  };
  mkdirSync(join(folder, 'bad-token/control-token'), { recursive: true });
  mkdirSync(join(folder, 'no-token'));
  file('no-token/control-token', '');
  mkdirSync(join(folder, 'short-token'));
  file('short-token/control-token', 'a-short-token');
  const port = String(await freePort());
  running = startBot(['run', '--port', port, '--data', join(folder, 'served')]);
  taken = createServer().listen(0, '127.0.0.1');
  await Promise.all([running.said(/^token: \S+$/m), once(taken, 'listening')]);
  const address = taken.address();
  words = {
    BAD_TOKEN: join(folder, 'bad-token'),
    NO_TOKEN: join(folder, 'no-token'),
    SHORT_TOKEN: join(folder, 'short-token'),
    DATA: join(folder, 'served'),
    ABSENT: join(folder, 'absent.json'),
    NO_JSON: file('no-json.json', '{"accounts":'),
    UNKNOWN: file('unknown.json', '{"windo":1}'),
    REFUSED: file('refused.json', '{"dailyCap":0}'),
    LIVE: file('live.json', '{"trends":{"use":"relevant"}}'),
    NO_OFFERS: file('no-offers.json', '{"offers":[{"id":"A b"}]}'),
    OPEN_KEYS: file('open-keys.json', JSON.stringify({ A: KEYS, B: KEYS }), 0o644),
    FEW_KEYS: file('few-keys.json', JSON.stringify({ A: KEYS })),
    NO_KEYS: file('no-keys.json', '{"A":'),
    URL: `http://127.0.0.1:${port}`,
    TOKEN: /^token: (\S+)$/m.exec(running.output())?.[1] ?? '',
    TAKEN: String(typeof address === 'object' && address !== null ? address.port : 0),
    EMPTY: '',
    SILENT: `http://127.0.0.1:${await freePort()}`,
  };
});
afterAll(async () => {
  taken.close();
  await running.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

const ended = (line: string) => bot(line.split(' ').map((word) => words[word] ?? word));

describe('2: what was typed, or an account, file or folder that it names, cannot be used as it is', () => {
  test.each([
    ['an option that is none', 'status --dta DATA', 'unknown option'],
    ['an account that is none', 'dry-run --account Z --data DATA', 'must be A or B'],
    ['an account that is none for a deployed bot', 'dry-run --account Z --url URL --token TOKEN', 'must be A or B'],
    ['a --config that is not there', 'status --data DATA --config ABSENT', 'is not there'],
    ['a --config that is no JSON', 'status --data DATA --config NO_JSON', 'is no JSON'],
    ['a setting that is none', 'status --data DATA --config UNKNOWN', 'windo: is no setting'],
    ['a setting that is refused', 'status --data DATA --config REFUSED', 'dailyCap'],
    ['a folder that is not there', 'status --data ABSENT', 'there is no folder'],
    [
      'keys that others can read',
      'settle --live --data DATA --config LIVE --secrets OPEN_KEYS',
      'can be read by others',
    ],
    ['keys of one account alone', 'settle --live --data DATA --config LIVE --secrets FEW_KEYS', 'no usable keys'],
    ['keys that are no JSON', 'settle --live --data DATA --config LIVE --secrets NO_KEYS', 'is no JSON'],
    ['--live without keys', 'settle --live --data DATA --config LIVE', 'give them with --secrets'],
    ['offers that are no JSON', 'offers put NO_JSON --data DATA', 'is no JSON'],
    ['offers that are none', 'offers put NO_OFFERS --data DATA', 'offers[0]'],
    ['offers that are none for a deployed bot', 'offers put NO_OFFERS --url URL --token TOKEN', 'offers[0]'],
    ['a --url that is none', 'status --url nowhere --token TOKEN', 'is no URL'],
    ['a --url without its scheme', 'status --url localhost:8000 --token TOKEN', 'is no URL'],
    ['a --url of another kind', 'status --url ftp://localhost --token TOKEN', 'is no URL'],
    ['a text that is empty', 'write A@2026-11-22T09:00 EMPTY --data DATA', 'no text was given'],
    ['a queued text that is empty', 'queue add --account A EMPTY --data DATA', 'no text was given'],
    ['a slot that is written as none is', 'skip A@09:00 --data DATA', 'must be a slot such as'],
    ['a slot of an account that is none', 'skip Z@2026-11-22T09:00 --data DATA', 'there is no account Z'],
    ['a token that no header may hold', 'status --url URL --token Schlüssel', 'is no control token'],
    ['a folder whose control token is a folder', 'run --data BAD_TOKEN', 'is a folder, not a file'],
    ['a folder whose control token is empty', 'run --data NO_TOKEN', 'is empty: remove it'],
    ['a folder whose control token is short', 'run --data SHORT_TOKEN', 'it has 13 characters and needs at least 24'],
    ['a --url without a token', 'status --url URL', 'needs the control token'],
  ])('%s', async (_, line, sentence) => {
    const { code, err } = await ended(line);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(sentence) });
  });
});

describe('1: it was right as typed, and the bot, X, AWS or this machine refuses it, with a reason', () => {
  test.each([
    ['a port in use', 'run --port TAKEN --data FRESH', 'is in use'],
    ['a bot that already runs on the data', 'run --port 8000 --data DATA', 'a bot is already running'],
    ['a token that is not the bot’s', 'status --url URL --token another-token', 'this is not the token'],
    ['a bot that cannot be reached', 'status --url SILENT --token TOKEN', 'cannot be reached'],
    ['a slot that the schedule does not have', 'why A@2026-11-22T09:01 --data DATA', 'the schedule has no such slot'],
    ['a slot to skip that is none', 'skip A@2026-11-22T09:01 --data DATA', 'A@2026-11-22T09:00 and A@2026-11-22T10:30'],
    ['a slot to write that is over', 'write A@2026-11-22T09:00 text --data DATA', 'is over: the next one is A@'],
    ['a post that was not published', 'delete A@2026-11-22T09:00 --data DATA', 'nothing is recorded for it'],
    ['a check of doctor’s that fails', 'doctor --data DATA --secrets OPEN_KEYS', 'checks failed'],
  ])('%s', async (_, line, sentence) => {
    words.FRESH = join(folder, 'fresh');
    const { code, err } = await ended(line);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(sentence) });
  });
});

test('doctor names the file whose keys others can read, and asks X nothing with them', async () => {
  const { out } = await ended('doctor --data DATA --config LIVE --secrets OPEN_KEYS --verify');
  expect(out).toMatch(/✗ keys: .*can be read by others on this machine: run "chmod 600 /);
  expect(out).not.toContain('keys of A');
});

test('a file that this machine has no room for is named rightly', () => {
  const full = fileRefusal('month.html', { code: 'ENOSPC' });
  expect(full.message).toBe('month.html does not fit on the disk');
  expect(full).not.toBeInstanceOf(WrongUsage);
  expect(fileRefusal('month.html', { code: 'EACCES' })).toBeInstanceOf(WrongUsage);
});
