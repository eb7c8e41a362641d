import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { LIVE } from '../support/bot.ts';
import { bot } from '../support/cli.ts';
import { openSlotSettings } from '../support/local-settings.ts';
import { X_CREDENTIALS } from '../support/x-account.ts';
import { startXServer, type XServer } from '../support/x-server.ts';

let folder: string;
let x: XServer;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'post-'));
  x = await startXServer();
});
afterEach(async () => {
  await x.close();
  rmSync(folder, { recursive: true });
});

test('a post that X’s counter of the day holds is told as it stands, also where it was settled a moment ago', async () => {
  const write = (name: string, value: object): string => {
    const path = join(folder, name);
    writeFileSync(path, JSON.stringify(value), { mode: 0o600 });
    return path;
  };
  const settings = write('settings.json', { ...openSlotSettings(Date.now()), ...LIVE, timezone: 'UTC' });
  const keys = write('keys.json', { A: X_CREDENTIALS, B: X_CREDENTIALS });
  const place = ['--config', settings, '--data', join(folder, 'data')];
  const post = () =>
    bot(['post', '--account', 'A', '--live', '--secrets', keys, '--json', ...place], { env: { X_API_URL: x.url } });
  x.onCreate('429-day:36000');

  const first = await post();
  const second = await post();

  expect([first.code, second.code]).toEqual([1, 1]);
  expect(JSON.parse(first.out)).toMatchObject({ state: 'waiting', again: false });
  expect(JSON.parse(second.out)).toMatchObject({ state: 'rejected', again: true });
  expect(second.err).toContain('X asked to wait for longer than the slot was open');
  expect(x.accepted).toEqual([]);
  expect(x.requests.filter(({ line }) => line === 'POST /2/tweets')).toHaveLength(1);
});
