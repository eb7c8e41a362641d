import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { describeHoldChange } from '../../packages/cli/describe-hold-change.ts';
import { bot } from '../support/cli.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'holds-'));
  mkdirSync(join(folder, 'data'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The last line that a command prints, which is what stays before a person's eyes. */
async function lastLine(...args: string[]): Promise<string | undefined> {
  return (await bot([...args, '--data', join(folder, 'data')])).out.trimEnd().split('\n').at(-1);
}

describe('a change of the holds ends with whom it was for, and how it is taken back', () => {
  test.each([
    [['pause'], /^Paused both accounts \(with --account one alone\): "resume" lifts it\.$/],
    [['resume', '--account', 'A'], /^Resumed account A alone: "pause --account A" pauses it again\.$/],
    [['pause', '--account', 'A'], /^Paused account A alone: "resume --account A" lifts it\.$/],
    [['resume'], /^Resumed both accounts \(with --account one alone\): "pause" pauses them again\.$/],
    [['cooldown', '--minutes', '5'], /^Holds back both accounts until 20\d\d-\S+: "cooldown --end" ends it\.$/],
    [['cooldown', '--end'], /^Ended the cooldown of both accounts\.$/],
  ])('%j', async (args, said) => {
    expect(await lastLine(...args)).toMatch(said);
  });
});

test('three accounts are all accounts', () => {
  const hold = { hold: null, paused: true, pausedSince: null, stop: null };
  const accounts = ['A', 'B', 'C'].map((id) => ({ id, ...hold }));
  expect(describeHoldChange({ kind: 'pause', account: 'all' }, { accounts, cooldownUntil: null, appStop: null })).toBe(
    'Paused all accounts (with --account one alone): "resume" lifts it.',
  );
});
