import { scheduleOf } from '@promoter/config';
import type { ApiUsageRow, LocalDay } from '@promoter/domain';
import type { Observation } from '@promoter/learning';
import { type Slot, type SlotStatus, slotsBetween } from '@promoter/slots';
import type { ReportFacts } from '../../../packages/control/report/report-facts.ts';
import { draftOf } from '../../contracts/store-fixtures.ts';
import { configOf, LIVE } from '../bot.ts';

export const MONDAY = '2026-11-16';
export const SUNDAY = '2026-11-22';
/** The Monday after, 07:00 in Paris. */
export const SEVEN = Date.parse('2026-11-23T06:00:00Z');

export const POSTED: SlotStatus = { state: 'posted', draft: draftOf('a'), xId: '1', postedAt: SEVEN, how: 'answered' };
export const skippedFor = (reason: 'paused' | 'not-approved' | 'budget' | 'late' | 'cap'): SlotStatus => ({
  state: 'skipped',
  reason,
  settledAt: SEVEN,
});

/** A call of a day to another service. */
export const callsOf = (call: string, change: Partial<ApiUsageRow> = {}): ApiUsageRow => ({
  ...{ day: MONDAY, call, calls: 1, errors: 0, reads: 0, cost: 0, latencyMsTotal: 0, latencies: {} },
  ...change,
});

interface Week {
  raw?: object;
  /** What became of a slot; each was posted unless said otherwise. */
  statusOf?: (slot: Slot, index: number) => SlotStatus;
  posts?: readonly Observation[];
  earlierPosts?: readonly Observation[];
  usage?: readonly ApiUsageRow[];
  current?: Partial<ReportFacts['current']>;
}

/** The facts of week 47 on the morning after: all slots posted, no figures, half of the budget spent, all sources well. */
export function factsOf({
  raw,
  statusOf = () => POSTED,
  posts = [],
  earlierPosts = [],
  usage = [],
  current,
}: Week = {}) {
  const config = configOf({ ...LIVE, ...raw });
  const recordsOf = (first: LocalDay, last: LocalDay, statusOf: (slot: Slot, index: number) => SlotStatus) =>
    slotsBetween(scheduleOf(config), first, last).map((slot, index) => ({
      ...{ slot, mode: config.mode, decision: null },
      status: statusOf(slot, index),
    }));
  return {
    ...{ config, week: '2026-W47', first: MONDAY, last: SUNDAY, isOver: true, at: SEVEN },
    this: { records: recordsOf(MONDAY, SUNDAY, statusOf), posts, usage },
    before: { records: recordsOf('2026-11-09', '2026-11-15', () => POSTED), posts: earlierPosts, usage: [] },
    history: [...earlierPosts, ...posts],
    current: {
      month: { spent: 75_000_000, forecast: 120_000_000, endsOn: null },
      refusedTopics: [],
      sources: [],
      ...current,
    },
  } satisfies ReportFacts;
}
