import { scheduleOf } from '@promoter/config';
import { type EpochMs, HOUR_MS, MINUTE_MS, type Stop, type Trend } from '@promoter/domain';
import { reconcileDays } from '@promoter/pipeline';
import type { SlotRecord, SlotStatus, Store } from '@promoter/slots';
import { DECISION, draftOf, offerOf, trendOf } from '../../contracts/store-fixtures.ts';
import { LIVE, silent, slotOf, type TestBot, testBot } from '../bot.ts';

export const NOON = Date.parse('2026-11-23T11:00:00Z');
/** Since when the schedule has been in use: long enough for first trends and prices. */
export const SINCE = NOON - 40 * MINUTE_MS;
export const draft = draftOf('a secret text');

export const posted = (postedAt = NOON): SlotStatus => ({
  state: 'posted',
  draft,
  xId: '7',
  postedAt,
  how: 'answered',
});
export const rejected = (
  reason: 'text' | 'unclear' | 'clock' | 'topic' | 'rate-limit',
  detail = 'X’s own words',
): SlotStatus => ({
  state: 'rejected',
  draft,
  reason,
  detail,
  settledAt: NOON,
});
export const abandoned: SlotStatus = { state: 'abandoned', draft, reason: 'absent', settledAt: NOON };
export const unknown: SlotStatus = {
  state: 'unknown',
  draft,
  attempt: 1,
  sendingAt: NOON,
  detail: 'timeout',
  timelineChecks: [],
};
export const blocked: SlotStatus = { state: 'blocked', rule: 'similarity', detail: '0.91', settledAt: NOON };
export const stopOf = (change: Partial<Stop> = {}): Stop => ({
  reason: 'X has locked the account.',
  fix: 'Unlock it, then resume.',
  since: NOON - HOUR_MS,
  until: null,
  ...change,
});

/** What a test may change of a bot that is well: what its slots of the day came to, and anything in its tables. */
export interface World {
  bot: TestBot;
  slots: Record<string, SlotStatus>;
  now: EpochMs;
}

/** The row of a source that last answered then, and has failed so often since. */
export const source = (name: string, lastSuccess: EpochMs | null, failures = 0) =>
  [
    `trend-source:${name}`,
    {
      lastSuccess,
      lastError: failures > 0 ? { at: NOON, message: 'answered 403' } : null,
      entries: lastSuccess === null ? 0 : 50,
      breaker: { failures, openUntil: null },
      validators: {},
    },
  ] as const;

export const calendarTags = () =>
  Array.from({ length: 26 }, (_, at) =>
    trendOf(`#Day${at}`, { source: 'calendar', seenAt: NOON, expiresAt: NOON + HOUR_MS }),
  );

/** Changes what reconciliation recorded. */
export const changeRecord = async (
  { keyValues }: Store,
  change: { since?: EpochMs; checkedAt?: EpochMs },
): Promise<void> => keyValues.set('watch', { ...Object(await keyValues.get('watch')), ...change });

/** A live bot that is well, at noon: two posts of A, one of B, fresh trends and prices, reconciled a minute ago. */
export async function worldWith(change: (world: World) => Promise<unknown> | unknown): Promise<World> {
  const bot = testBot(LIVE);
  const { store, config } = bot;
  const world: World = {
    bot,
    now: NOON,
    slots: {
      'A@2026-11-23T09:00': posted(),
      'B@2026-11-23T09:45': posted(),
      'A@2026-11-23T10:30': posted(),
      'B@2026-11-23T11:15': posted(),
    },
  };
  await store.keyValues.set(...source('trends24', NOON - 20 * MINUTE_MS));
  await store.trends.put([
    ...calendarTags(),
    trendOf('#Derby', { seenAt: NOON - 20 * MINUTE_MS, expiresAt: NOON + HOUR_MS }),
  ]);
  await store.offers.put([offerOf('gpu-8x-h200', { fetchedAt: NOON - HOUR_MS })]);
  await reconcileDays({
    store,
    schedule: scheduleOf(config),
    mode: 'live',
    now: () => NOON - MINUTE_MS,
    log: silent,
  });
  await changeRecord(store, { since: SINCE });
  store.ledger.list = async (account, first, last) =>
    Object.entries(world.slots).flatMap(([id, status]): SlotRecord[] => {
      const slot = slotOf(config, id);
      const isListed = slot.account === account && first <= slot.day && slot.day <= last;
      return isListed ? [{ slot, mode: 'live', status, decision: DECISION }] : [];
    });
  await change(world);
  bot.at(world.now);
  return world;
}

export const allFail = async ({ bot: { store } }: World, lastSuccess: EpochMs | null): Promise<void> => {
  await store.keyValues.set(...source('trends24', lastSuccess, 9));
  await store.keyValues.set(...source('getdaytrends', lastSuccess, 9));
};

/** A store whose trends are these alone. */
export const keepTrends = ({ bot: { store } }: World, trends: readonly Trend[]): void => {
  store.trends.list = async () => [...trends];
};

export const UNLOCK = 'X has locked the account.';
