import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bot } from '../support/cli.ts';
import { OWN_TEXT } from '../support/planning.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wrong-usage-'));
  mkdirSync(join(folder, 'data'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const said = async (...args: string[]) => bot([...args, '--data', join(folder, 'data')]);

describe('what the API finds at fault is named by the option that was typed', () => {
  const QUEUE = ['queue', 'add', '--account', 'A', OWN_TEXT];
  test.each([
    [[...QUEUE, '--from', '2026-13-01'], '--from: must be a day such as 2026-11-22\n'],
    [[...QUEUE, '--until', 'soon'], '--until: must be a day such as 2026-11-22\n'],
    [[...QUEUE, '--from', '2026-12-05', '--until', '2026-12-01'], '--until: must not be before the first day\n'],
    [
      ['queue', 'add', '--account', 'Z', OWN_TEXT, '--from', 'soon'],
      /^--account: must be A or B; --from: must be a day|^--from: must be a day .*; --account: must be A or B/,
    ],
    [['slots', '--day', '2026-02-30'], '--day: must be a day such as 2026-11-22\n'],
    [['pause', '--account', 'Z'], /^--account: must be A, B or all/],
    [['report', '--week', 'last'], /^--week: must be an ISO week/],
    // No option, but an argument.
    [['why', 'noon'], /^slot: must be a slot such as/],
  ])('%j', async (args, err) => {
    const ended = await said(...args);
    expect(ended.code).toBe(2);
    if (typeof err === 'string') expect(ended.err).toBe(err);
    else expect(ended.err).toMatch(err);
  });
});

test('a text that the queue refuses is followed by what to do', async () => {
  const { code, err } = await said('queue', 'add', '--account', 'A', 'Not a post');
  expect({ code, err }).toEqual({
    code: 1,
    err: expect.stringMatching(
      /^the text fails the rule .*\nNothing was queued\. Mend the text and add it again; "write <slot> TEXT --check" tells of every rule/,
    ),
  });
});

describe('a mistake points to the help of what it was made in', () => {
  test.each([
    [['run', '--port', 'x'], 'run'],
    [['simulate', '--days', '0'], 'simulate'],
    [['status', '--dta', 'x'], 'status'],
    [['dry-run'], 'dry-run'],
    [['queue', 'remove'], 'queue remove'],
    [['parse', 'nowhere'], 'parse'],
  ])('%j: %s --help', async (args, command) => {
    const { code, err } = await bot(args);
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringContaining(`\nRun "npm run -s bot -- ${command} --help" for its options.\n`),
    });
  });

  test('a word that is no command points to them all', async () => {
    expect((await bot(['stats'])).err).toMatch(
      /Did you mean status\?[\s\S]*Run "npm run -s bot -- --help" for the commands\.$/m,
    );
  });
});
