import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bot, startBot } from '../support/cli.ts';
import { freePort } from '../support/free-port.ts';
import { noonZone } from '../support/local-settings.ts';

let folder: string;
beforeAll(async () => {
  // Nothing listens there: a machine without a network.
  const nobody = `http://127.0.0.1:${await freePort()}`;
  folder = mkdtempSync(join(tmpdir(), 'first-start-'));
  const sources = { trends24: nobody, getdaytrends: nobody, googleTrends: nobody };
  const settings = { timezone: noonZone(Date.now()), trends: { sources } };
  writeFileSync(join(folder, 'cdk.json'), JSON.stringify({ context: { bot: settings } }));
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command where nobody has started a bot. */
const here = (...args: string[]) => bot(args, { cwd: folder });

describe('where no bot has run yet', () => {
  test.each([
    [['status']],
    [['slots']],
    [['posts']],
    [['trends']],
    [['settle']],
    [['why', 'A@2026-11-22T09:00']],
    [['delete', 'A@2026-11-22T09:00']],
  ])('%j says so, and what to do, and makes no folder', async (args) => {
    const { code, err } = await here(...args);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/^no bot has run here yet .* "npm start"/) });
    expect(existsSync(join(folder, '.bot-data'))).toBe(false);
  });

  test.each([
    [['dry-run', '--account', 'A'], /voltagegpu\.com[\s\S]*No bot has run here yet/],
    [['next-run', '--n', '1'], /[AB]@\d{4}-/],
    [['doctor'], /Nothing has run here yet/],
  ])('%j answers all the same, and makes no folder', async (args, answer) => {
    const { code, out } = await here(...args);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(answer) });
    expect(existsSync(join(folder, '.bot-data'))).toBe(false);
  });

  test('status of a folder that is empty says that nothing has run', async () => {
    mkdirSync(join(folder, 'empty'));
    const { out } = await here('status', '--data', 'empty');
    expect(out).toContain('Nothing has run here yet: slots were never reconciled');
  });
});

test('a word that is no command of trends is answered with those there are', async () => {
  const { code, err } = await here('trends', 'H100');
  expect(code).toBe(2);
  expect(err).toContain('"trends deny H100": never use this topic');
});

test('a bot that starts without a network shows a post at once, and says calmly what is missing', async () => {
  const args = ['run', '--speed', '600', '--port', String(await freePort()), '--data', join(folder, 'demo')];
  const running = startBot([...args, '--config', join(folder, 'settings.json')]);
  await running.said(/^next: .* at this speed$/m);
  // On a busy machine the preview does not wait for the sources' answers.
  await running.said(/No trend site can be reached from here/);
  const said = running.output();
  const status = await here('status', '--data', 'demo');
  await running.end('SIGTERM');
  expect(said).toMatch(/^preview of [AB]@\S+, not recorded: /m);
  expect(said.match(/No trend site can be reached from here/g)).toHaveLength(1);
  expect(said).not.toMatch(/a trend source failed|ECONNREFUSED/);
  expect(said).toContain('prices: of the sample list, which is not current');
  expect(status.out).toMatch(/600 seconds pass in one[\s\S]*^running: slots were last reconciled/m);
  expect(status.out).not.toMatch(/-\d+ (minute|hour)|ot running/);
});
