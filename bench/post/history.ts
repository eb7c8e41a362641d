import {
  DAY_MS,
  type Draft,
  type EpochMs,
  isoTime,
  type Offer,
  parseSlotId,
  type Trend,
  utcMonth,
} from '@promoter/domain';
import type { Slot, SlotRecord } from '@promoter/slots';
import { POLICY, pastPostOf, postOf } from '@promoter/slots';
import { fingerprintRow } from '../../packages/store/dynamodb/fingerprints.ts';
import { postRow } from '../../packages/store/dynamodb/posts.ts';
import { keptUntil } from '../../packages/store/dynamodb/rows.ts';
import { slotRow } from '../../packages/store/dynamodb/slot-row.ts';
import { STATE } from '../../packages/store/dynamodb/state-keys.ts';
import { readTopics, trendOf } from '../content/topics.ts';
import { writeMonths } from '../content/write-months.ts';

/** A row, and the table it goes into. */
export type HistoryRow = readonly [table: 'Slots' | 'Posts' | 'Fingerprints' | 'State' | 'ApiUsage', row: object];

/** How many days of posts the history holds. */
const HISTORY_DAYS = POLICY.history.keptMs / DAY_MS;
/** Posts of thirty days: ten a day on each of two accounts. */
const A_MONTH = 600;
/** The first day that the written month knows nothing of. */
export const FIRST_DAY = Date.parse('2026-01-31T00:00:00Z');
/** DynamoDB deletes expired rows late, typically within days: so many days' rows are there beside the valid ones. */
export const DELETED_LATE_DAYS = 2;

/**
 * What tables hold after so many months of live posts before `FIRST_DAY`. The texts of a month are composed as they
 * would be and are repeated for each month before, and nothing is left out that expires after 400 days.
 */
export function* historyOf(months: number): Generator<HistoryRow> {
  if (months === 0) return;
  const { posts } = writeMonths(A_MONTH, readTopics(undefined));
  for (let month = 0; month < months; month += 1) {
    for (const { slot, draft, decision } of posts) {
      yield* rowsOf({ slot: earlier(slot, month * HISTORY_DAYS), decision }, draft);
    }
  }
  for (let day = 0; day < months * HISTORY_DAYS; day += 1) yield* countsOf(FIRST_DAY - (day + 1) * DAY_MS);
  const recent = posts.slice(-20).map(({ slot }) => [slot.id, isoTime(slot.at)]);
  yield [
    'State',
    { ...STATE.reservations('live'), sequence: months * posts.length, recent: Object.fromEntries(recent) },
  ];
  yield ['State', { ...STATE.month('live', utcMonth(FIRST_DAY)), spentMicroUsd: 60_000_000 }];
}

function* rowsOf({ slot, decision }: Pick<SlotRecord, 'slot' | 'decision'>, draft: Draft): Generator<HistoryRow> {
  const { id, at } = slot;
  const xId = String(1_900_000_000_000_000_000n + BigInt(at));
  const status = { state: 'posted', draft, xId, postedAt: at + 2_000, how: 'answered' } as const;
  yield ['Slots', slotRow({ slot, mode: 'live', status, decision })];
  yield ['Posts', postRow(postOf(id, 'live', draft, at + 2_000, xId))];
  if (at < FIRST_DAY - (HISTORY_DAYS + DELETED_LATE_DAYS) * DAY_MS) return;
  const text = pastPostOf({ slot, mode: 'live', draft });
  const isRepeated = at < FIRST_DAY - HISTORY_DAYS * DAY_MS;
  yield ['Fingerprints', fingerprintRow(isRepeated ? { ...text, fingerprint: `0${text.fingerprint.slice(1)}` } : text)];
}

function* countsOf(at: EpochMs): Generator<HistoryRow> {
  const day = isoTime(at).slice(0, 10);
  const expiresAt = keptUntil(at);
  for (const call of ['x.create-post', 'x.create-post.answer', 'x.timeline', 'x.metrics']) {
    yield ['ApiUsage', { day, call, calls: 20, errors: 0, reads: 0, costMicroUsd: 4_000_000, expiresAt }];
  }
  for (const account of ['A', 'B']) {
    const slot = { id: '', account, local: '', day, at };
    yield ['State', { ...STATE.day('live', slot), posts: 10, expiresAt }];
  }
}

/** The slot at the same local time so many days before. */
function earlier(slot: Slot, days: number): Slot {
  const at = slot.at - days * DAY_MS;
  const local = isoTime(Date.parse(`${slot.local}:00Z`) - days * DAY_MS).slice(0, 16);
  const id = `${slot.account}@${local}`;
  if (!parseSlotId(id)) throw new Error(`${id} is no slot`);
  return { id, account: slot.account, local, day: local.slice(0, 10), at };
}

/** Thirty classified trends in each of two regions, as refreshes leave them. */
export function trendsAt(now: EpochMs): Trend[] {
  const topics = readTopics(undefined);
  return ['worldwide', 'united-states'].flatMap((scope) =>
    Array.from({ length: 30 }, (_, rank): Trend => {
      const topic = topics[rank % topics.length];
      const trend = trendOf(topic ?? { hashtag: '#Sunday', category: 'holiday', domain: false }, now);
      const hashtag = rank < topics.length ? trend.hashtag : `${trend.hashtag}${rank}`;
      return { ...trend, hashtag, topic: hashtag, scope, rank, reason: 'the name of a league, or of a match in one' };
    }),
  );
}

export const fresh = (offers: readonly Offer[], now: EpochMs): Offer[] =>
  offers.map((offer) => ({ ...offer, source: 'bench', fetchedAt: now - 3_600_000 }));
