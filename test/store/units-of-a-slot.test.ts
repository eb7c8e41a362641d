import { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { DAY_MS, type Draft, HOUR_MS, MINUTE_MS } from '@promoter/domain';
import { type LearningSummary, updateSummary } from '@promoter/learning';
import type { Decision, Slot, Store } from '@promoter/slots';
import { pastPostOf } from '@promoter/slots';
import { createDynamoStore } from '@promoter/store/dynamodb';
import { fingerprintRow } from '../../packages/store/dynamodb/fingerprints.ts';
import { NINE, offerOf, posted, reservationOf, slotAfter, trendOf } from '../contracts/store-fixtures.ts';
import { observed } from '../support/learning/observations.ts';
import { measuredStore } from '../support/store/measured-store.ts';
import { MOST_UNITS } from '../support/store/most-units.ts';

const { post: MOST } = MOST_UNITS;

const measured = measuredStore();

describe('a live post with a full post history', () => {
  /** A process that has just started. */
  const another = () =>
    createDynamoStore({ client: measured.subject.client, tables: measured.subject.names, log: () => {} });

  beforeAll(async () => {
    await fillPostHistory();
    await measured.store.trends.put(
      ['worldwide', 'united-states'].flatMap((scope) =>
        Array.from({ length: 60 }, (_, rank) =>
          trendOf(`#Topic${rank}OfTheDay`, { scope, rank, reason: 'the name of a league, or of a match in one' }),
        ),
      ),
    );
    // What a day of lists of two regions leaves.
    await measured.store.refusedTopics.put(
      Array.from({ length: 300 }, (_, index) => ({
        key: `refusedtopic${index}`,
        category: 'politics' as const,
        reach: 'itself' as const,
        words: `Refused topic ${index}, ${'as a headline says'.slice(0, index % 18)}`,
        source: 'trends24',
        expiresAt: NINE + (index % 28) * HOUR_MS,
      })),
    );
    await measured.store.offers.put(Array.from({ length: 12 }, (_, index) => offerOf(`gpu-8x-model-${index}`)));
    await measured.store.keyValues.set('learning:live', {
      day: '2026-11-22',
      halfLifeDays: 18,
      summary: fullSummary(),
    });
    for (let earlier = 9; earlier >= 2; earlier -= 1) await post(measured.store, slotAfter(-90 * earlier));
  });

  test('stays within its units where its process has cached nothing', async () => {
    const { reads, writes } = await measured.units.of(() => post(another(), slotAfter(-90)));
    // Fewer units would mean that the month was not read.
    expect(reads).toBeGreaterThan(MOST.readsOnceKnown);
    expect(reads).toBeLessThanOrEqual(MOST.reads);
    expect(writes).toBeLessThanOrEqual(MOST.writes);
  });

  test('reads far less where its process has the post history cached, also when others posted since', async () => {
    const process = another();
    await post(process, slotAfter(0));
    await post(another(), slotAfter(45, 'B'));
    const { reads, writes } = await measured.units.of(() => post(process, slotAfter(90)));
    // Fewer would mean that nothing was counted.
    expect(reads).toBeGreaterThan(5);
    expect(reads).toBeLessThanOrEqual(MOST.readsOnceKnown);
    expect(writes).toBeLessThanOrEqual(MOST.writes);
  });

  test('takes no more of the plan where nobody has decided anything', async () => {
    expect(await measured.units.of(() => post(another(), slotAfter(180)), measured.subject.names.Plans)).toEqual(
      MOST_UNITS.undecided,
    );
  });
});

/** All requests of a delivery to the store, from its unsettled slots to X's rate limits. */
async function post(from: Store, slot: Slot): Promise<void> {
  const { ledger, instructions, holds, topicOverrides, refusedTopics, history, trends, offers, usage, keyValues } =
    from;
  const [{ sequence }] = await Promise.all([
    history.read('live', slot.at),
    ledger.list(slot.account, slot.day, slot.day),
    ledger.claim(slot, 'live', 'me', slot.at),
    holds.read([slot.account]),
    instructions.read('live', slot.id),
    trends.list(['worldwide', 'united-states'], slot.at),
    offers.list(),
    topicOverrides.read(),
    refusedTopics.read(slot.at),
    keyValues.get('crisis'),
    keyValues.get('learning:live'),
  ]);
  await offers.list();
  const draft = draftFor(slot);
  expect(await ledger.reserve(reservationOf(slot, { draft, decision: DECISION, sequence }))).toEqual({
    kind: 'reserved',
  });
  await ledger.transition(slot.id, { state: 'sending', attempt: 1 }, posted(draft, slot.at + 2_000));
  await usage.record({ call: 'x.answer', at: slot.at, latencyMs: 400, ok: true, reads: 0, cost: 0 });
  await keyValues.set('rate-limit:A', { at: slot.at, limits: [{ window: '15-minutes', limit: 100, remaining: 99 }] });
}

/** As large as a summary gets: of more arms those with the fewest posts are forgotten. */
function fullSummary(): LearningSummary | null {
  const posts = Array.from({ length: 600 }, (_, index) =>
    observed({
      day: '2026-11-21',
      hour: 9 + (index % 14),
      clicks: index % 40,
      idea: `idea-of-the-field-${index % 200}`,
    }),
  );
  const summary = updateSummary(null, posts, 18);
  expect(JSON.stringify(summary).length).toBeGreaterThan(3_800);
  return summary;
}

async function fillPostHistory(): Promise<void> {
  const rows = Array.from({ length: 600 }, (_, index) => {
    const slot = slotAfter(-72 * (index + 12), index % 2 === 0 ? 'A' : 'B');
    return { PutRequest: { Item: fingerprintRow(pastPostOf(reservationOf(slot, { draft: draftFor(slot) }))) } };
  });
  const db = DynamoDBDocumentClient.from(measured.subject.client);
  for (let start = 0; start < rows.length; start += 25) {
    const RequestItems = { [measured.subject.names.Fingerprints]: rows.slice(start, start + 25) };
    await db.send(new BatchWriteCommand({ RequestItems }));
  }
  expect(NINE - slotAfter(-72 * 611).at).toBeGreaterThan(30 * DAY_MS - MINUTE_MS);
}

/** As long as real texts. */
function draftFor(slot: Slot): Draft {
  const link =
    'https://voltagegpu.com/?utm_source=twitter&utm_medium=social&utm_campaign=promo_SHA-256-C7E8976BBAF2' +
    `&utm_content=${slot.account}&utm_term=ChampionsLeague+PyTorch&utm_id=A-20261122T0900`;
  const words =
    'Pre-game for %: submit, check, sit down.\n\nStuck on drivers? Start from a clean container, then add.\n\n' +
    '8x B200: $41.86/hr. Pick a machine: ';
  return {
    text: `${words.replace('%', '#ChampionsLeague')}${link} – 5% off with code SHA-256-C7E8976BBAF2 #PyTorch`,
    tags: ['#ChampionsLeague', '#PyTorch'],
    angle: 'support',
    offerIds: ['gpu-8x-b200'],
    link,
    utmId: 'A-20261122T0900',
    fingerprint: Buffer.from(slot.id.padEnd(32)).toString('hex'),
    skeleton: `${words.replace('%', '{trend}')}{link} – 5% off with code {code} #PyTorch`,
    cost: 200_000,
    idea: 'first-night-out',
    device: 'spectators',
    product: '8x B200',
    domainTag: '#PyTorch',
    topicCategory: 'sports',
  };
}

const DECISION: Decision = {
  story: [
    'It is account A’s turn to speak of support.',
    '#ChampionsLeague was number 4 on trends24 (united-states, sports): the name of a league, or of a match in one.',
    'It sells GPU compute with 8x B200.',
    'Of 24 texts it is the one least like the 600 of the last 30 days: 0.58 at most.',
    'Learning leaned the choice: ' +
      'device deadline: 1.4 times its even share, 3.1 clicks a post, 41 posts; ' +
      'product 8x A100-80GB: 1.4 times its even share, 3.1 clicks a post, 41 posts.',
  ],
  trend: { hashtag: '#ChampionsLeague', source: 'trends24', category: 'sports', reason: 'the name of a league' },
  tags: ['#ChampionsLeague', '#PyTorch'],
  angle: 'support',
  offerIds: ['gpu-8x-b200'],
  rules: Array.from({ length: 18 }, (_, index) => ({
    rule: `some-rule-${index}`,
    pass: true,
    detail: '226 of 260, and more words',
  })),
  passedOver: Array.from({ length: 6 }, (_, index) => ({
    hashtag: `#AnotherTopic${index}`,
    reason: 'looks like the name of a person, without evidence of what happened to them',
  })),
  candidates: 24,
  nearest: 0.58,
  makeup: {
    idea: 'first-night-out',
    device: 'spectators',
    product: '8x B200',
    domainTag: '#PyTorch',
    topicCategory: 'sports',
  },
  arithmetic: ['8x B200: $41.86/hr × 2 h = $83.72', 'Llama 3.3 70B: $0.40/M tokens × 250,000 tokens = $0.10'],
  yardsticks: [
    'a novel is about 100,000 words (a publisher’s guide, 2025-09)',
    'a match lasts 90 minutes (FIFA, 2025-07)',
  ],
};
