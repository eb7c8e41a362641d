import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bot, startBot } from '../support/cli.ts';
import { freePort } from '../support/free-port.ts';
import { noonZone, openSlotSettings } from '../support/local-settings.ts';
import { trends24Page } from '../support/trend-pages.ts';

let folder: string;
/** Settings under which some slot of A is always open. */
let always: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'));
  always = write('always.json', openSlotSettings(Date.now()));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

/** A folder for a bot's data, empty at first. */
function data(name: string): string[] {
  mkdirSync(join(folder, name), { recursive: true });
  return ['--data', join(folder, name)];
}

describe('a command that cannot be carried out says why in a sentence, and changes nothing', () => {
  test.each([
    ['an unknown command', ['frobnicate'], 2, /unknown command 'frobnicate'/],
    ['no account', ['dry-run'], 2, /required option '--account <id>' not specified/],
    ['an unknown account', ['post', '--account', 'Z'], 2, /there is no account Z: the configuration has A, B/],
    [
      'a slot that is not written like one',
      ['post', '--account', 'A', '--slot', 'noon'],
      2,
      /"noon" is no slot of account A/,
    ],
    [
      'a minute that is no slot',
      ['post', '--account', 'A', '--slot', '2026-11-22T09:01'],
      1,
      /is not a slot of account A; the next one is /,
    ],
    [
      'a slot that has closed',
      ['post', '--account', 'A', '--slot', '2020-11-20T09:00'],
      1,
      /a slot is never sent late: nothing was done/,
    ],
    [
      'a slot that has not opened',
      ['post', '--account', 'A', '--slot', '2096-11-20T09:00'],
      1,
      /opens at 2096-11-20T09:00:00\+01:00/,
    ],
    [
      'live mode without keys',
      ['post', '--account', 'A', '--live', '--config', 'RELEVANT'],
      2,
      /give them with --secrets FILE/,
    ],
    ['a speed in live mode', ['run', '--live', '--speed', '60'], 2, /--speed is for rehearsals/],
    ['a speed that is no number', ['run', '--speed', 'fast'], 2, /whole number from 1 to 3600/],
    ['settings that are no JSON', ['status', '--config', 'BROKEN'], 2, /is no JSON/],
    [
      'settings with faults',
      ['status', '--config', 'FAULTY'],
      2,
      /timezone: must be an IANA time zone[\s\S]*windo: is no setting/,
    ],
    ['a deployed bot without a token', ['status', '--url', 'http://127.0.0.1:9'], 2, /--url needs the control token/],
    [
      'a deployed bot that is not there',
      ['status', '--url', 'http://127.0.0.1:9', '--token', 't'],
      1,
      /127\.0\.0\.1:9 cannot be reached/,
    ],
    ['a cooldown of no length', ['cooldown'], 2, /say either --minutes, how long, or --end/],
    [
      'settings that a deployment would refuse, though a rehearsal here would not',
      ['doctor', '--config', 'LIVE'],
      1,
      /1 of \d+ checks failed/,
    ],
  ])('%s', async (_, args, code, sentence) => {
    const files: Record<string, string> = {
      LIVE: write('live.json', { mode: 'live' }),
      RELEVANT: write('relevant.json', { trends: { use: 'relevant' } }),
      BROKEN: write('broken.json', '{"accounts":'),
      FAULTY: write('faulty.json', { windo: 1, timezone: 'Mars/X' }),
    };
    const ended = await bot([
      ...args.map((arg) => files[arg] ?? arg),
      ...(args[0] === 'frobnicate' ? [] : data('none')),
    ]);
    expect(ended.err).toMatch(sentence);
    expect(ended.err).not.toMatch(/ {4}at /);
    expect(ended.code).toBe(code);
  });

  test.each([
    ['status'],
    ['pause', '--account', 'A'],
    ['dry-run', '--account', 'A'],
    ['settle'],
    ['doctor'],
  ])('a folder that is not there: %s', async (...args) => {
    const missing = join(folder, 'mistyped');
    const ended = await bot([...args, '--data', missing]);
    expect(ended).toMatchObject({ code: 2, err: expect.stringContaining(`there is no folder ${missing}`) });
    expect(existsSync(missing)).toBe(false);
  });

  test('keys that others can read', async () => {
    const keys = write('open-keys.json', {});
    chmodSync(keys, 0o644);
    const ended = await bot([
      'post',
      '--account',
      'A',
      '--live',
      '--secrets',
      keys,
      '--config',
      always,
      ...data('none'),
    ]);
    expect(ended.err).toContain('can be read by others on this machine');
    expect(ended.code).toBe(2);
  });

  test('a port in use', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const ended = await bot(['run', '--port', String(port), ...data('port')]);
    server.close();
    expect(ended.err).toContain(`port ${port} is in use`);
    expect(ended.code).toBe(1);
  });
});

describe('classifying and parsing', () => {
  test.each([
    [[]],
    [['--json']],
  ])('classify answers each line with one JSON line, blank ones too, in order %j', async (json) => {
    const { out, code } = await bot(['classify', ...json, ...data('none')], { input: 'H100\n\n#PrayForParis\r\n' });
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ topic, usable }) => [topic, usable])).toEqual([
      ['H100', true],
      ['', false],
      ['#PrayForParis', false],
    ]);
    expect(Object.keys(lines[0])).toEqual(['topic', 'hashtag', 'domain', 'relevance', 'usable', 'category', 'reason']);
    expect(code).toBe(0);
  });

  test('classify reads the headlines that follow a topic after tabs', async () => {
    const input = 'Chelsea\tBus to Chelsea overturns\nChelsea\tNew kit\tChelsea sign striker\nChelsea\n';
    const { out } = await bot(['classify', ...data('none')], { input });
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ topic, usable }) => [topic, usable])).toEqual([
      ['Chelsea', false],
      ['Chelsea', true],
      ['Chelsea', true],
    ]);
    expect(lines[0]).toMatchObject({ hashtag: '#Chelsea', reason: 'the news with it says "bus to chelsea overturns"' });
  });

  test('parse prints a page’s entries, and refuses what is no page', async () => {
    const page = await bot(['parse', 'trends24', '--json'], { input: trends24Page(['Rock & Roll', '#H100']) });
    expect(
      page.out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { topic: 'Rock & Roll', rank: 1, volume: 30224, headlines: [] },
      { topic: '#H100', rank: 2, volume: null, headlines: [] },
    ]);
    const none = await bot(['parse', 'trends24'], { input: 'error code: 520' });
    expect(none.code).toBe(1);
    expect(none.err).toContain('this is no trends24 page');
  });
});

describe('one slot by hand', () => {
  test('is rehearsed once, with the text of the preview; a second call and `why` show the same record', async () => {
    const place = ['--config', always, ...data('slot')];
    const preview = await bot(['dry-run', '--account', 'A', '--json', ...place]);
    const first = await bot(['post', '--account', 'A', '--json', ...place]);
    const second = await bot(['post', '--account', 'A', '--json', ...place]);
    const [before, posted, again] = [preview, first, second].map(({ out }) => JSON.parse(out));

    expect(posted).toMatchObject({ state: 'rehearsed', again: false, text: before.text });
    expect(again).toMatchObject({ state: 'rehearsed', again: true, text: before.text, slot: posted.slot });
    const why = await bot(['why', posted.slot, ...place]);
    expect(why.out).toContain(before.text.split('\n')[0]);
    expect(why.out).toMatch(/length\s+✓\s+\d+ of 260/);
  });

  test('a preview leaves no row behind', async () => {
    const place = ['--config', always, ...data('preview')];
    await bot(['dry-run', '--account', 'A', ...place]);
    const slots = await bot(['posts', '--json', ...place]);
    expect(slots.out.trim()).toBe('');
  });
});

describe('the whole bot', () => {
  test('answers at once, survives SIGKILL, lets a second command in, and stops on SIGTERM', async () => {
    const place = ['--config', write('noon.json', { timezone: noonZone(Date.now()) }), ...data('run')];
    const port = await freePort();
    const killed = startBot(['run', '--speed', '60', '--port', String(port), ...place]);
    await killed.said(/^token: \S+$/m);
    const health = await fetch(`http://127.0.0.1:${port}/health`);
    expect(health.status).toBe(200);
    const heading = killed.output();
    expect(heading).toMatch(/A rehearsal: .* nothing is sent to X/);
    expect(heading).toMatch(/A @VOLTAGEGPU: \d+ \w+ 09:00, .* 10:30, .* 12:00/);
    expect(heading).toContain('Stop with Ctrl-C');
    await killed.end('SIGKILL');

    const running = startBot(['run', '--speed', '60', '--port', String(port), ...place]);
    await running.said(/^token: \S+$/m);
    expect(/^token: (\S+)$/m.exec(running.output())?.[1]).toBe(/^token: (\S+)$/m.exec(heading)?.[1]);
    // Guessing tokens over HTTP is turned away, and holds up nobody with the right one.
    const guess = () => fetch(`http://127.0.0.1:${port}/status`, { headers: { authorization: 'Bearer guessed' } });
    for (let guesses = 0; guesses < 10; guesses += 1) await guess();
    expect((await guess()).status).toBe(429);
    const paused = await bot(['pause', '--account', 'A', ...place]);
    expect(paused.out).toContain('A: paused');
    const status = await bot(['status', '--json', ...place]);
    expect(JSON.parse(status.out)).toMatchObject({
      mode: 'rehearsal',
      accounts: [
        { id: 'A', hold: 'paused' },
        { id: 'B', hold: null },
      ],
    });
    expect((await bot(['status', ...place])).out).toContain('running: slots were last reconciled on ');
    expect((await bot(['run', '--port', String(await freePort()), ...place])).err).toContain(
      'a bot is already running',
    );

    await running.end('SIGTERM');
    expect(running.output()).toContain('stopped');
    const after = (await bot(['status', ...place])).out;
    expect(after).toMatch(/^Stopped at \d\d:\d\d$/m);
    expect(after).toContain('not running: slots were last reconciled on ');
    expect((await bot(['status', ...data('never')])).out).toContain('not running yet: slots were never reconciled');
    expect(readdirSync(place.at(-1) ?? '')).toContain('bot.log');
  });
});
