import { describe, expect, test } from '@jest/globals';
import { HOUR_MS, MINUTE_MS } from '@promoter/domain';
import { publishSlot } from '@promoter/pipeline';
import { createDayAnnouncer } from '../../packages/local/run/announce-day.ts';
import { slotOf, testBot } from '../support/bot.ts';
import { keepPrinted } from '../support/printed.ts';

const printed = keepPrinted();

/** A bot that has rehearsed two slots of Monday and skipped one. */
async function mondaysBot() {
  const bot = testBot();
  for (const [id, paused] of [['A@2026-11-23T09:00'], ['B@2026-11-23T09:45', true], ['A@2026-11-23T10:30']] as const) {
    const slot = slotOf(bot.config, id);
    bot.at(slot.at);
    if (paused) await bot.store.holds.pause(slot.account, slot.at);
    await publishSlot(slot, bot.services());
  }
  return { ...bot, midnight: slotOf(bot.config, 'A@2026-11-24T09:00').at - 9 * HOUR_MS };
}

describe('the end of a day', () => {
  test('is a line with what the day came to, once its last slot is settled', async () => {
    const { config, store, midnight } = await mondaysBot();
    const announce = createDayAnnouncer({ config, store }, false);
    for (const minutes of [-60, 0, 25]) await announce(midnight + minutes * MINUTE_MS);
    expect(printed.text).toBe('');
    for (const minutes of [30, 35, 600]) await announce(midnight + minutes * MINUTE_MS);
    expect(printed.text).toBe('── 2026-11-23 is over: 2 rehearsed, 1 skipped; $0.40 had they been sent\n\n');
  });

  test('is not told of a day that was over before the bot was started', async () => {
    const { config, store, midnight } = await mondaysBot();
    const announce = createDayAnnouncer({ config, store }, false);
    for (const minutes of [5, 40, 600]) await announce(midnight + minutes * MINUTE_MS);
    expect(printed.text).toBe('');
  });

  test('is an event of its own in JSON', async () => {
    const { config, store, midnight } = await mondaysBot();
    const announce = createDayAnnouncer({ config, store }, true);
    for (const hours of [-1, 1]) await announce(midnight + hours * HOUR_MS);
    expect(JSON.parse(printed.text)).toEqual({
      event: 'day',
      day: '2026-11-23',
      states: { rehearsed: 2, skipped: 1 },
      costUsd: 0.4,
    });
  });
});
