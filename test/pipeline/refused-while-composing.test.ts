import { beforeEach, describe, expect, test } from '@jest/globals';
import { brand } from '@promoter/brands/voltagegpu';
import { sampleOffers } from '@promoter/content';
import { HOUR_MS, MINUTE_MS, type RefusedTopic, type Trend, topicKey } from '@promoter/domain';
import { previewSlot, publishSlot } from '@promoter/pipeline';
import type { ControlStore, Slot } from '@promoter/slots';
import { fakePublisher, LIVE, slotOf, type TestBot, testBot } from '../support/bot.ts';

/** One that takes a trend: now and then a post does without on purpose. */
const SLOT = 'A@2026-11-23T10:30';

let publisher: ReturnType<typeof fakePublisher>;
let bot: TestBot;
let slot: Slot;

beforeEach(async () => {
  publisher = fakePublisher();
  bot = testBot(LIVE, publisher);
  slot = slotOf(bot.config, SLOT);
  bot.at(slot.at + 3_000);
  await bot.store.trends.put([CHELSEA]);
  // Without a price no text begins from a trend of another field.
  await bot.store.offers.put(sampleOffers(brand, slot.at - MINUTE_MS).map((offer) => ({ ...offer, source: 'list' })));
});

const CHELSEA: Trend = {
  topic: 'Chelsea',
  hashtag: '#Chelsea',
  category: 'sports',
  domain: false,
  relevance: 0,
  usable: true,
  reason: 'names a team',
  scope: 'worldwide',
  source: 'trends24',
  rank: 1,
  volume: 500_000,
  seenAt: Date.parse('2026-11-23T09:10Z'),
  expiresAt: Date.parse('2026-11-23T15:10Z'),
};

const refusalOf = (topic: string, reach: RefusedTopic['reach']): RefusedTopic => ({
  key: topicKey(topic),
  category: 'tragedy',
  reach,
  words: `${topic}: three dead after explosion`,
  source: 'google-rss',
  expiresAt: slot.at + 24 * HOUR_MS,
});

/** The store, in which a refresh refuses a topic between the first reading of the refusals and the next. */
function refusingMeanwhile(refusal: RefusedTopic): ControlStore {
  const { store } = bot;
  let isFirst = true;
  const read: ControlStore['refusedTopics']['read'] = async (now) => {
    const found = await store.refusedTopics.read(now);
    if (isFirst) {
      isFirst = false;
      await store.refusedTopics.put([refusal]);
      // Composing takes so long that what was read is not fresh any more.
      bot.at(slot.at + 6_000);
    }
    return found;
  };
  return { ...store, refusedTopics: { ...store.refusedTopics, read } };
}

describe('a topic that a refresh refuses while a slot is composing', () => {
  test('is in no post: another text is composed and sent', async () => {
    const preview = await previewSlot('A', bot.services());
    expect(preview?.text).toContain('#Chelsea');
    const outcome = await publishSlot(slot, bot.services({ store: refusingMeanwhile(refusalOf('Chelsea', 'names')) }));
    expect(outcome).toMatchObject({ kind: 'done', status: { state: 'posted' } });
    expect(publisher.sent).toHaveLength(1);
    expect(publisher.sent[0]).not.toMatch(/#Chelsea/i);
  });

  test('is not the domain tag of a post either', async () => {
    const preview = await previewSlot('A', bot.services());
    const tag = preview?.decision.tags.find((one) => one !== '#Chelsea') ?? '';
    expect(preview?.text).toContain(tag);
    await publishSlot(slot, bot.services({ store: refusingMeanwhile(refusalOf(tag, 'itself')) }));
    expect(publisher.sent).toHaveLength(1);
    expect(publisher.sent[0]?.split(/\s+/)).not.toContain(tag);
  });
});

describe('a dry run', () => {
  /** The tags of the post that it shows. */
  const shown = async () => (await previewSlot('A', bot.services()))?.decision.tags ?? [];

  test('shows no post beside a refused topic, and says why', async () => {
    bot.at(slot.at - 10 * MINUTE_MS);
    expect(await shown()).toContain('#Chelsea');
    await bot.store.refusedTopics.put([refusalOf('CHELSEA FC', 'names')]);
    const preview = await previewSlot('A', bot.services());
    expect(preview).toMatchObject({ wouldPost: true, text: expect.not.stringMatching(/#Chelsea/i) });
    expect(preview?.decision.passedOver).toContainEqual({
      hashtag: '#Chelsea',
      reason: expect.stringContaining('CHELSEA FC: three dead after explosion'),
    });
  });

  test('shows no refused domain tag, unless the operator allows it', async () => {
    const [tag = ''] = (await shown()).filter((one) => one !== '#Chelsea');
    await bot.store.refusedTopics.put([refusalOf(tag, 'itself')]);
    const others = await shown();
    expect(others).toHaveLength(2);
    expect(others).not.toContain(tag);
    await bot.store.topicOverrides.change(() => ({ allow: [tag], deny: [] }));
    expect(await shown()).toContain(tag);
  });
});
