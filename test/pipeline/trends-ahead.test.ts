import { describe, expect, test } from '@jest/globals';
import { HOUR_MS } from '@promoter/domain';
import { previewSlot } from '@promoter/pipeline';
import { planAhead } from '@promoter/pipeline/plan-ahead';
import { trendOf } from '../contracts/store-fixtures.ts';
import { slotOf, testBot } from '../support/bot.ts';

/** A bot, hours before A's slot at nine on Friday, the 27th of November 2026, with what a refresh stored then. */
async function botBefore(hours: number) {
  const bot = testBot();
  const at = slotOf(bot.config, 'A@2026-11-27T09:00').at - hours * HOUR_MS;
  bot.at(at);
  const seen = { seenAt: at, expiresAt: at + 6 * HOUR_MS };
  // Of the calendar's day.
  const ofDay = { ...seen, expiresAt: at + 14 * HOUR_MS };
  await bot.store.trends.put([
    trendOf('#BlackFriday', { ...ofDay, source: 'calendar', category: 'business' }),
    trendOf('#Friday', { ...ofDay, source: 'calendar', category: 'holiday' }),
    trendOf('#ChampionsLeague', { ...seen, source: 'trends24' }),
  ]);
  return bot;
}

const SENTENCE =
  'Trends of now have expired by then: the slot takes one of its own hour, or of its day’s calendar, such as #BlackFriday.';

describe('a slot that is further away than trends last', () => {
  test('says in the dry run what it will have instead, and what holds of its day', async () => {
    const bot = await botBefore(8);
    const preview = await previewSlot('A', bot.services());
    expect(preview?.decision.trend).toBeNull();
    expect(preview?.decision.story.at(-1)).toBe(SENTENCE);
  });

  test('says so in the plan, too', async () => {
    const bot = await botBefore(8);
    const { slots } = await planAhead({ ...bot.services(), store: bot.store }, 9);
    expect(slots[0]).toMatchObject({ slot: { id: 'A@2026-11-27T09:00' }, isBeyond: true, ahead: SENTENCE });
  });

  test('names no tag of another day', async () => {
    const bot = await botBefore(33);
    const preview = await previewSlot('B', bot.services());
    expect(preview?.slot.id).toBe('B@2026-11-26T09:45');
    bot.at(slotOf(bot.config, 'A@2026-11-27T09:00').at - 9.5 * HOUR_MS);
    const next = await previewSlot('A', bot.services());
    expect(next?.decision.story.at(-1)).toBe('Trends of now have expired by then: the slot takes one of its own hour.');
  });
});

test('a slot of these hours has its trend, and nothing is said of others', async () => {
  const bot = await botBefore(2);
  const preview = await previewSlot('A', bot.services());
  expect(preview?.decision.trend).not.toBeNull();
  expect(preview?.decision.story.join(' ')).not.toContain('expired by then');
});
