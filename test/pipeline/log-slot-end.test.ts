import { expect, test } from '@jest/globals';
import { brand } from '@promoter/brands/voltagegpu';
import { scheduleOf } from '@promoter/config';
import { sampleOffers } from '@promoter/content';
import { type Log, MINUTE_MS, SECOND_MS } from '@promoter/domain';
import { publishSlot, reconcileDays, settleAccount } from '@promoter/pipeline';
import { configOf, LIVE, slotOf, testBot } from '../support/bot.ts';
import { fakeX, LOST_REPLY } from '../support/fake-x.ts';

const SLOT = slotOf(configOf(LIVE), 'A@2026-11-22T09:00');

/** A live bot at nine, and the final log lines of its slots. */
async function liveBot() {
  let time = SLOT.at + 5 * SECOND_MS;
  const now = () => time;
  const bot = testBot(LIVE);
  const x = fakeX(now);
  const ends: { level: string; facts: Record<string, unknown> }[] = [];
  const log: Log = (level, message, facts = {}) => {
    if (message === 'slot ended') ends.push({ level, facts });
  };
  await bot.store.offers.put(sampleOffers(brand, SLOT.at));
  let asked = 0;
  // Each call of the tally finds three reads and two writes more.
  const tally = () => ({ reads: 3 * asked, writes: 2 * asked++ });
  const ports = { publisher: x.publisher, timeline: x.timeline, now, log, tally };
  return {
    x,
    ends,
    post: () => publishSlot(SLOT, bot.services(ports)),
    settle: () => settleAccount({ account: 'A', config: bot.config, store: bot.store, ...ports }),
    reconcile: () => reconcileDays({ store: bot.store, schedule: scheduleOf(bot.config), mode: 'live', now, log }),
    at: (moment: number) => {
      time = SLOT.at + moment;
    },
  };
}

test('a posted slot is logged in one line: what was posted, why, at what cost and how late', async () => {
  const { post, ends, x } = await liveBot();
  x.facts = {
    httpStatus: 201,
    limits: [
      { window: '15-minutes', limit: 100, remaining: 99, resetAt: SLOT.at + 15 * MINUTE_MS },
      { window: 'user-day', limit: 18, remaining: 17, resetAt: SLOT.at + 24 * 60 * MINUTE_MS },
    ],
  };
  await post();
  await post();
  expect(ends).toHaveLength(1);
  expect(ends[0]).toMatchObject({
    level: 'info',
    facts: {
      slot: 'A@2026-11-22T09:00',
      account: 'A',
      day: '2026-11-22',
      mode: 'live',
      state: 'posted',
      reason: null,
      text: x.sent[0],
      trend: null,
      rulesFailed: [],
      how: 'answered',
      costMicroUsd: 200_000,
      endedAfterMs: 5_000,
      attempt: 1,
      texts: 1,
      xStatus: 201,
      xLatencyMs: 0,
      xRemaining: { '15-minutes': 99, 'user-day': 17 },
      storeReads: 3,
      storeWrites: 2,
      stagesMs: { read: 0, compose: 0, reserve: 0, send: 0 },
      tookMs: 0,
    },
  });
  const { candidates, candidatesNotTaken } = ends[0]?.facts ?? {};
  expect(candidates).toBeGreaterThan(0);
  expect(candidatesNotTaken).toBe(Number(candidates) - 1);
});

test('an unknown slot is logged when it is settled, by the process that settles it', async () => {
  const { post, settle, ends, x, at } = await liveBot();
  x.answers = [LOST_REPLY];
  await post();
  expect(ends).toEqual([]);
  at(4 * MINUTE_MS);
  await settle();
  await settle();
  const found = { state: 'posted', how: 'confirmed', angle: expect.any(String), attempt: 1, xStatus: null };
  expect(ends).toMatchObject([{ level: 'info', facts: { ...found, stagesMs: { 'timeline-check': 0 } } }]);
});

test('a send whose slot a timeline check settled first does not log it again', async () => {
  const { post, settle, ends, x, at } = await liveBot();
  const { publish } = x.publisher;
  // The process is suspended after X has accepted the text; meanwhile another one settles the slot.
  x.publisher.publish = async (text) => {
    const answer = await publish(text);
    at(4 * MINUTE_MS);
    await settle();
    return answer;
  };
  await post();
  expect(ends).toMatchObject([{ facts: { state: 'posted', how: 'confirmed' } }]);
});

test('a slot that nothing claimed is logged as missed', async () => {
  const { reconcile, ends, at } = await liveBot();
  at(-5 * MINUTE_MS);
  await reconcile();
  at(26 * MINUTE_MS);
  await reconcile();
  await reconcile();
  expect(ends).toMatchObject([
    {
      level: 'info',
      facts: { slot: SLOT.id, state: 'skipped', reason: 'missed', text: null, attempt: 0, stagesMs: {} },
    },
  ]);
});
