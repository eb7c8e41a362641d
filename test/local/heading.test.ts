import { describe, expect, test } from '@jest/globals';
import { HOUR_MS, MINUTE_MS } from '@promoter/domain';
import { announce } from '../../packages/local/run/announce.ts';
import { slotOf, testBot } from '../support/bot.ts';
import { keepPrinted } from '../support/printed.ts';

const printed = keepPrinted();

/** The heading of a bot that is started at 08:00, an hour before A's first slot, on a folder with these holds. */
async function heading(hold: (store: ReturnType<typeof testBot>['store'], at: number) => Promise<void>, json = false) {
  const bot = testBot();
  const at = slotOf(bot.config, 'A@2026-11-23T09:00').at - HOUR_MS;
  bot.at(at);
  await hold(bot.store, at);
  const { config, now, log } = bot.services();
  const nothing = { fileLog: log, tally: () => ({ reads: 0, writes: 0 }), close: async () => {}, dataDir: '.bot-data' };
  const holds = await bot.store.holds.read(['A', 'B']);
  announce(
    { ...nothing, config, store: bot.store, now, log, holdsData: true, keys: null, mediaDir: undefined },
    { address: 'http://localhost:8000', token: 'a-token', speed: 1, json, hasPrices: true, holds },
  );
  return printed.text;
}

describe('the heading of npm start', () => {
  test('says beside the next slots which account is paused, since when, and how that is lifted', async () => {
    const said = await heading((store, at) => store.holds.pause('A', at - 2 * HOUR_MS));
    expect(said).toMatch(
      /^ {2}B @\S+: .*\n {2}A is paused since 2026-11-23 06:00: "resume --account A" lifts it\n\nStop with/m,
    );
  });

  test('names a cooldown while it lasts', async () => {
    const said = await heading((store, at) => store.holds.cooldown(at + 30 * MINUTE_MS));
    expect(said).toMatch(/^ {2}No account posts before 2026-11-23 08:30: "cooldown --end" ends it$/m);
    printed.text = '';
    expect(await heading((store, at) => store.holds.cooldown(at - 1))).not.toContain('cooldown');
  });

  test('names a stop of X’s, with what to do', async () => {
    const stop = { reason: 'The account is locked', fix: 'Unlock it, then resume.', since: 0, until: null };
    const said = await heading((store) => store.holds.stopAccount('B', stop));
    expect(said).toMatch(/^ {2}B is stopped: The account is locked\. Unlock it, then resume\.$/m);
  });

  test('says nothing of holds where there are none', async () => {
    expect(await heading(async () => {})).toMatch(/^ {2}B @\S+: .*\n\nStop with/m);
  });

  test('has the hold of each account in JSON', async () => {
    const said = await heading((store, at) => store.holds.pause('A', at), true);
    expect(JSON.parse(said)).toMatchObject({
      next: [
        { id: 'A', hold: 'paused' },
        { id: 'B', hold: null },
      ],
    });
  });
});
