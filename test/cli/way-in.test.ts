import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Command } from 'commander';
import about from '../../package.json' with { type: 'json' };
import { addCommands } from '../../packages/cli/commands/index.ts';
import { bot, type Running, startBot } from '../support/cli.ts';
import { freePort } from '../support/free-port.ts';

let folder: string;
let place: string[];
let running: Running;
/** The same bot over HTTP, and on its data. */
let remote: string[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'way-in-'));
  mkdirSync(join(folder, 'data'));
  place = ['--data', join(folder, 'data')];
  const port = await freePort();
  running = startBot(['run', '--port', String(port), '--data', join(folder, 'served')]);
  await running.said(/^token: \S+$/m);
  remote = ['--url', `http://127.0.0.1:${port}`, '--token', /^token: (\S+)$/m.exec(running.output())?.[1] ?? ''];
});
afterAll(async () => {
  await running.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

test('--version prints the version', async () => {
  expect(await bot(['--version'])).toEqual({ code: 0, out: `${about.version}\n`, err: '' });
});

describe('the same mistake ends with the same code, by every command, here and with --url', () => {
  test.each([
    [
      'an account that is none',
      /account Z|account: must be /,
      [
        ['dry-run', '--account', 'Z'],
        ['posts', '--account', 'Z'],
        ['pause', '--account', 'Z'],
        ['why', 'Z@2026-11-22T09:00'],
      ],
    ],
    [
      'a slot that is not written like one',
      /slot: must be a slot such as A@2026-11-22T09:00/,
      [
        ['why', 'noon'],
        ['delete', 'noon'],
      ],
    ],
    ['a day that is none', /day: must be a day such as/, [['slots', '--day', '2026-02-30']]],
    ['a cursor that is none', /before: must be/, [['posts', '--before', 'yesterday']]],
    [
      'a number that is too big',
      /must be a whole number from 1 to/,
      [
        ['next-run', '--n', '201'],
        ['cooldown', '--minutes', '1441'],
      ],
    ],
    ['a topic that is none', /topic: must be a topic/, [['trends', 'deny', ' ']]],
  ])('%s: 2', async (_, sentence, commands) => {
    for (const command of commands) {
      const [here, there] = await Promise.all([bot([...command, ...place]), bot([...command, ...remote])]);
      expect({ command, codes: [here.code, there.code] }).toEqual({ command, codes: [2, 2] });
      expect(here.err).toMatch(sentence);
      expect(there.err).toBe(here.err);
    }
  });

  test('a slot that is well written and is none, or has nothing recorded: 1', async () => {
    const [here, there] = await Promise.all([
      bot(['why', 'A@2026-11-22T09:01', ...place]),
      bot(['delete', 'A@2026-11-22T09:01', ...remote]),
    ]);
    expect([here.code, there.code]).toEqual([1, 1]);
  });

  test.each(['2026-13-01', '2026-02-30', 'soon'])('a simulation that starts on %s: 2', async (day) => {
    const ended = await bot(['simulate', '--start', day]);
    expect(ended).toMatchObject({ code: 2, err: expect.stringContaining('must be a date such as 2026-12-01') });
  });
});

describe('a file that cannot be used is named in a sentence, without a code of the system, and ends with 2', () => {
  const file = (name: string) => join(folder, name);

  test.each([
    ['--config', 'absent.json', ['status', '--config', 'FILE'], 'the configuration file FILE is not there'],
    ['--config', 'data', ['status', '--config', 'FILE'], 'the configuration file FILE is a folder, not a file'],
    ['--diff', 'absent.json', ['simulate', '--diff', 'FILE'], 'the configuration file FILE is not there'],
    ['the offers', 'absent.json', ['offers', 'put', 'FILE'], 'the offers file FILE is not there'],
    ['the offers', 'data', ['offers', 'put', 'FILE'], 'the offers file FILE is a folder, not a file'],
    ['--secrets', 'absent.json', ['doctor', '--secrets', 'FILE'], 'the secrets file FILE is not there'],
    ['--secrets', 'absent.json', ['settle', '--live', '--secrets', 'FILE', '--config', 'RELEVANT'], 'is not there'],
    ['--media', 'absent', ['post', '--account', 'A', '--media', 'FILE'], 'there is no folder FILE'],
    ['--data', 'plain.txt', ['status', '--data', 'FILE'], 'FILE is no folder'],
    ['--data', 'absent', ['classify', '--data', 'FILE'], 'there is no folder FILE'],
    ['--out', 'absent/month.html', ['simulate', '--days', '1', '--out', 'FILE'], 'there is no folder'],
    ['--out', 'data', ['simulate', '--days', '1', '--out', 'FILE'], 'FILE is a folder, not a file'],
  ])('%s: %s', async (_, name, args, sentence) => {
    writeFileSync(file('plain.txt'), '');
    writeFileSync(file('relevant.json'), JSON.stringify({ trends: { use: 'relevant' } }));
    const words = args.map((arg) => (arg === 'FILE' ? file(name) : arg === 'RELEVANT' ? file('relevant.json') : arg));
    const needsPlace = !words.includes('--data') && words[0] !== 'simulate';
    const ended = await bot([...words, ...(needsPlace ? place : [])]);
    expect(ended.err).toContain(sentence.replace('FILE', file(name)));
    expect(ended.err).not.toMatch(/E[A-Z]{4,}|BOT_DEBUG|\n {4}at /);
    expect(ended.code).toBe(2);
  });

  test('a file that this user may not read', async () => {
    if (process.getuid?.() === 0) return;
    writeFileSync(file('closed.json'), '{}');
    chmodSync(file('closed.json'), 0o000);
    const ended = await bot(['status', '--config', file('closed.json'), ...place]);
    expect(ended).toMatchObject({ code: 2, err: expect.stringContaining('may not be used by you') });
  });

  test('nothing is made for an --out into a folder that is not there', () => {
    expect(existsSync(file('absent'))).toBe(false);
  });
});

test('every command takes --json, also where JSON is all it prints', async () => {
  const all = new Command('bot');
  await addCommands(all, undefined);
  const commands = all.commands.flatMap((command) => [command, ...command.commands]);
  const without = commands.filter(({ options }) => !options.some(({ long }) => long === '--json'));
  expect(without.map((command) => command.name())).toEqual([]);
  expect(JSON.parse((await bot(['completion', 'bash', '--json'])).out)).toMatchObject({ shell: 'bash' });
  expect((await bot(['offers', '--json', ...place])).code).toBe(0);
  expect((await bot(['offers', 'list', '--json', ...place])).out).toBe((await bot(['offers', '--json', ...place])).out);
});

test('a bot that is run with --json says what happens on a line each, which is JSON', async () => {
  const started = startBot(['run', '--json', '--port', String(await freePort()), '--data', join(folder, 'json')]);
  await started.said(/"event":"started".*\n/);
  await started.end('SIGTERM');
  const events = started
    .output()
    .trimEnd()
    .split('\n')
    // What goes wrong is said on standard error, in words.
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line).event);
  // What was under way as it was stopped may still end.
  const own = events.filter((event) => !['slot', 'trends', 'preview', 'next'].includes(event));
  expect(own).toEqual(['started', 'stopping', 'stopped']);
});

test('settling without --live says that live posts in doubt stay as they are', async () => {
  const ended = await bot(['settle', ...place]);
  expect(ended.out).toContain(
    'Without --live no timeline was read: live posts in doubt stay as they are (there are none).',
  );
  expect(JSON.parse((await bot(['settle', '--json', ...place])).out)).toMatchObject({ inDoubt: [] });
});
