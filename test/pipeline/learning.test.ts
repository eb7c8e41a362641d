import { beforeEach, describe, expect, test } from '@jest/globals';
import { brand } from '@promoter/brands/voltagegpu';
import { sampleOffers } from '@promoter/content';
import { HOUR_MS, MINUTE_MS } from '@promoter/domain';
import { updateSummary } from '@promoter/learning';
import { previewSlot, publishSlot } from '@promoter/pipeline';
import { writeLearningRecord } from '@promoter/pipeline/learning-record';
import { readObservations } from '@promoter/pipeline/observations';
import { planAhead } from '@promoter/pipeline/plan-ahead';
import { fakePublisher, LIVE, slotOf, type TestBot, testBot } from '../support/bot.ts';
import { twoProducts } from '../support/learning/measured-posts.ts';

const NINE = Date.parse('2026-11-24T08:00:00Z');
const SLOT = 'A@2026-11-24T09:00';

/** A live bot with fresh offers that knows of two products which of them brings more. */
async function botWith(learning: 'off' | 'suggest' | 'on'): Promise<TestBot> {
  const bot = testBot({ ...LIVE, learning }, fakePublisher());
  bot.at(NINE + MINUTE_MS);
  const { config, store } = bot;
  await store.offers.put(
    sampleOffers(brand, NINE).map((offer) => ({ ...offer, source: 'voltagegpu', fetchedAt: NINE - HOUR_MS })),
  );
  const posts = { ...store.posts, list: async () => twoProducts('8x H200', '8x B200').reverse() };
  const observations = await readObservations({ config, store: { posts } }, '2026-09-01');
  const summary = updateSummary(null, observations, config.learningHalfLifeDays);
  await writeLearningRecord(store.keyValues, 'live', { day: '2026-11-24', halfLifeDays: 18, summary });
  return bot;
}

/** A summary that knows of one product alone. */
function withTally(tally: readonly number[]) {
  const arms = { device: {}, product: { '8x H200': tally }, domainTag: {}, idea: {} };
  return { measure: 'clicks', asOf: '2026-11-23', groups: { 'A 9': [40, 80] }, arms, squares: 30 };
}

async function published(bot: TestBot) {
  const outcome = await publishSlot(slotOf(bot.config, SLOT), bot.services());
  if (outcome.kind !== 'done' || outcome.status.state !== 'posted') throw new Error(`${outcome.kind}, no post`);
  return { text: outcome.status.draft.text, story: outcome.decision?.story ?? [] };
}

describe('learning', () => {
  let off: Awaited<ReturnType<typeof published>>;
  beforeEach(async () => {
    off = await published(await botWith('off'));
  });

  test('off says nothing of it', () => {
    expect(off.story.join(' ')).not.toMatch(/learning/i);
  });

  test('suggest posts the very same, and says where the choice would have leaned', async () => {
    const { text, story } = await published(await botWith('suggest'));
    expect(text).toBe(off.text);
    expect(story.slice(0, -1)).toEqual(off.story);
    expect(story.at(-1)).toMatch(
      /^With learning on, the choice would have leaned to .*product 8x H200: \d\.\d times its even share, 3\d\.\d clicks a post, \d+ posts/,
    );
  });

  test('on says how the choice leaned to what it took', async () => {
    const { story } = await published(await botWith('on'));
    expect(story.at(-1)).toMatch(/^Learning leaned the choice: .*product .+: \d\.\d times its even share, /);
  });

  test('on shows the same post in a dry run, in the plan and in the slot', async () => {
    const bot = await botWith('on');
    const preview = await previewSlot('A', bot.services());
    const [planned] = (await planAhead(bot.services(), 1)).slots;
    expect(planned?.composition?.kind === 'composed' && planned.composition.draft.text).toBe(preview?.text);
    expect((await published(bot)).text).toBe(preview?.text);
  });

  test('on posts as without it while nothing is known', async () => {
    const bot = await botWith('on');
    await writeLearningRecord(bot.store.keyValues, 'live', { day: '2026-11-24', halfLifeDays: 18, summary: null });
    expect(await published(bot)).toEqual(off);
  });

  test.each([
    ['is no summary', 'soon'],
    ['has a tally of fewer than no posts', withTally([-12, 3, 1])],
    ['has a tally of no posts', withTally([0, 0, 0])],
    ['has a tally of fewer than no clicks', withTally([10, 3, -1])],
    ['is by a measure of a newer release', { ...withTally([10, 3, 1]), measure: 'orders' }],
  ])('on posts as without it where what was kept %s', async (_, summary) => {
    const bot = await botWith('on');
    await bot.store.keyValues.set('learning:live', { day: '2026-11-24', halfLifeDays: 18, summary });
    expect(await published(bot)).toEqual(off);
  });
});
