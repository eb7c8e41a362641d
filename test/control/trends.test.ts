import { describe, expect, test } from '@jest/globals';
import { readStatus, readTrends } from '@promoter/control';
import { HOUR_MS } from '@promoter/domain';
import { NINE, trendOf } from '../contracts/store-fixtures.ts';
import { testBot } from '../support/bot.ts';

/** A bot on Sunday, the 22nd of November 2026, with these trends. */
async function botWith(...hashtags: string[]) {
  const bot = testBot();
  bot.at(NINE);
  const seen = { seenAt: NINE, expiresAt: NINE + HOUR_MS };
  await bot.store.trends.put(hashtags.map((hashtag) => trendOf(hashtag, seen)));
  const { config, store, now } = bot.services();
  return { ...bot, services: { config, store: bot.store, now }, store };
}

const standings = async (services: Parameters<typeof readTrends>[0]) =>
  (await readTrends(services)).trends.map(({ hashtag, usable, reason }) => ({ hashtag, usable, reason }));

describe('a trend that suits no post is not called usable', () => {
  test.each([
    ['#Sunday', 'is a plain date'],
    ['#November2026', 'is a plain date'],
    ['#MondayMotivation', 'names another day'],
    ['#HappyBirthdayAnna', 'is a greeting'],
  ])('%s %s', async (hashtag, reason) => {
    const { services } = await botWith(hashtag);
    expect(await standings(services)).toEqual([{ hashtag, usable: false, reason }]);
    expect((await readStatus(services)).trends).toMatchObject({ usable: 0, refused: 1 });
  });

  test('not by the operator’s word either, which composing does not ask', async () => {
    const { services, store } = await botWith('#Sunday');
    await store.topicOverrides.change(({ deny }) => ({ allow: ['#Sunday'], deny }));
    expect(await standings(services)).toEqual([
      { hashtag: '#Sunday', usable: false, reason: 'allowed by the operator, but is a plain date' },
    ]);
  });

  test('and one that suits is', async () => {
    const { services } = await botWith('#SundayFunday', '#ChampionsLeague');
    expect((await standings(services)).map(({ usable }) => usable)).toEqual([true, true]);
  });
});
