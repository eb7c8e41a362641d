import { beforeEach, describe, expect, test } from '@jest/globals';
import { HOUR_MS, MINUTE_MS, type RefusedTopic } from '@promoter/domain';
import { writeCrisis } from '@promoter/pipeline/crisis';
import { NINE } from '../contracts/store-fixtures.ts';
import { configOf, LIVE } from '../support/bot.ts';
import { LOST_POST, waitUntil } from '../support/fake-x.ts';
import { type SettlingFixture, settlingFixture } from '../support/settling.ts';

const TREND = '#Chelsea';
const REFUSAL: RefusedTopic = {
  key: 'chelsea',
  category: 'tragedy',
  reach: 'names',
  words: 'Chelsea: three dead after explosion',
  source: 'google-rss',
  expiresAt: NINE + 24 * HOUR_MS,
};

let fixture: SettlingFixture;
beforeEach(() => {
  fixture = settlingFixture();
});

/** What may happen between a send and the next, with the reason it gives. */
const CHANGES: [string, () => Promise<void>, string][] = [
  ['the news refuses its topic', () => fixture.store.refusedTopics.put([REFUSAL]), '“Chelsea: three dead'],
  [
    'the operator denies it',
    async () => void (await fixture.store.topicOverrides.change(() => ({ allow: [], deny: ['chélsea'] }))),
    'denied by the operator',
  ],
  [
    'a crisis begins',
    () => {
      const region = { since: NINE, seenAt: NINE, share: 0.3, topics: [], calm: 0, mailedOn: '' };
      return writeCrisis(fixture.store.keyValues, { at: NINE, regions: { worldwide: region } });
    },
    'a crisis in worldwide',
  ],
];

describe.each(CHANGES)('when %s', (_, change, reason) => {
  test('a text that X asked to wait is not sent: its slot is rejected with the reason', async () => {
    fixture.x.answers = [waitUntil(NINE + 5 * MINUTE_MS)];
    await fixture.sendSlot({ trend: TREND });
    await change();
    await fixture.settleAt(6 * MINUTE_MS);
    expect(await fixture.status()).toMatchObject({
      state: 'rejected',
      reason: 'topic',
      detail: expect.stringContaining(reason),
    });
    expect(fixture.x.sent).toHaveLength(1);
  });

  test('a text whose answer was lost is not sent again: the timeline goes on deciding', async () => {
    fixture.x.answers = [LOST_POST];
    await fixture.sendSlot({ trend: TREND });
    await change();
    for (let minute = 1; minute <= 60; minute += 5) await fixture.settleAt(minute * MINUTE_MS);
    expect(await fixture.status()).toMatchObject({ state: 'abandoned', reason: 'absent' });
    expect(fixture.x.sent).toHaveLength(1);
  });
});

test('a text whose own tag of the field is refused meanwhile is not sent', async () => {
  fixture.x.answers = [waitUntil(NINE + 5 * MINUTE_MS)];
  await fixture.sendSlot();
  await fixture.store.refusedTopics.put([{ ...REFUSAL, key: 'gpu', reach: 'itself' }]);
  await fixture.settleAt(6 * MINUTE_MS);
  expect(await fixture.status()).toMatchObject({ state: 'rejected', reason: 'topic' });
});

test('no text is sent while a crisis pauses all posts, with a trend or without', async () => {
  const config = configOf({ ...LIVE, trends: { acceptPolicyRisk: true, onCrisis: 'pause' } });
  fixture.x.answers = [waitUntil(NINE + 5 * MINUTE_MS)];
  await fixture.sendSlot();
  const region = { since: NINE, seenAt: NINE, share: 0.3, topics: [], calm: 0, mailedOn: '' };
  await writeCrisis(fixture.store.keyValues, { at: NINE, regions: { worldwide: region } });
  await fixture.settleAt(6 * MINUTE_MS, { config });
  expect(await fixture.status()).toMatchObject({ state: 'rejected', detail: expect.stringContaining('crisis') });
});

test('a text without a trend is sent again all the same', async () => {
  fixture.x.answers = [waitUntil(NINE + 5 * MINUTE_MS)];
  await fixture.sendSlot();
  await fixture.store.refusedTopics.put([REFUSAL]);
  await fixture.settleAt(6 * MINUTE_MS);
  expect(await fixture.status()).toMatchObject({ state: 'posted' });
});

test('a text whose refused topic the operator allows is sent', async () => {
  fixture.x.answers = [waitUntil(NINE + 5 * MINUTE_MS)];
  await fixture.sendSlot({ trend: TREND });
  await fixture.store.refusedTopics.put([REFUSAL]);
  await fixture.store.topicOverrides.change(() => ({ allow: ['Chelsea'], deny: [] }));
  await fixture.settleAt(6 * MINUTE_MS);
  expect(await fixture.status()).toMatchObject({ state: 'posted' });
});
