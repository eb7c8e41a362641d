import type { Config } from '@promoter/config';
import {
  type AccountId,
  DAY_MS,
  type EpochMs,
  type Holds,
  isStopOn,
  localDay,
  MINUTE_MS,
  type MicroUsd,
  type Stop,
  type Trend,
  utcMonth,
} from '@promoter/domain';
import { isFailedPost } from '@promoter/slots';
import { isOwnTag } from '@promoter/trends/select-for-store';
import type { SourceHealth } from '@promoter/trends/trend-source';
import { readEngagementRecord } from './engagement-record.ts';
import type { SettleServices } from './services.ts';
import { readAllSourceHealth } from './source-health.ts';

/** The figures that alarms watch, beside the overdue slots. The signs of `status` are judged by the same functions. */
export interface Health {
  /**
   * Slots of yesterday and today whose post X refused or whose outcome was not found, or whose row cannot be read, and
   * posts in a row that X accepted and no longer has.
   */
  failedPosts: number;
  /** Accounts that a stop holds back, their own or the app's. */
  stopped: number;
  /** What this UTC month has cost, as the budget of this mode counts it, in percent of the budget. */
  spentPercent: number;
  /** Minutes since a source last delivered a trend; null before the first. */
  trendsAgeMinutes: number | null;
}

export { isOwnTag };

export async function measureHealth(services: Pick<SettleServices, 'config' | 'store' | 'now'>): Promise<Health> {
  const { config, store, now } = services;
  const at = now();
  const today = localDay(config.timezone, at);
  const yesterday = localDay(config.timezone, at - DAY_MS);
  const ids = config.accounts.map(({ id }) => id);
  const [records, holds, trends, sources, spent, engagement] = await Promise.all([
    Promise.all(ids.map((id) => store.ledger.list(id, yesterday, today))),
    store.holds.read(ids),
    store.trends.list(config.trends.regions, at),
    readAllSourceHealth(store.keyValues),
    store.usage.spent(config.mode, utcMonth(at)),
    Promise.all(ids.map((id) => readEngagementRecord(store.keyValues, id))),
  ]);
  const deliveredAt = lastDelivery(trends, sources);
  const missing = engagement.flatMap((record) => record.missing);
  return {
    failedPosts: records.flat().filter(({ status }) => isFailedPost(status)).length + missing.length,
    stopped: ids.filter((id) => stopsOf(holds, id, at).length > 0).length,
    spentPercent: spentPercent(spent, config),
    trendsAgeMinutes: deliveredAt === null ? null : Math.round((at - deliveredAt) / MINUTE_MS),
  };
}

/** The stops that hold an account back until somebody acts, also while it is paused; a daily limit is none. */
export const stopsOf = ({ stoppedAccounts, stoppedApp }: Holds, account: AccountId, now: EpochMs): Stop[] =>
  [stoppedAccounts.get(account), stoppedApp].flatMap((stop) =>
    stop && isStopOn(stop, now) && stop.cause !== 'daily-limit' ? [stop] : [],
  );

/**
 * When a source last delivered trends, by its row or by what is stored of it; null where none ever did. Tags of the
 * calendar and of our field are always stored, and count for nothing here.
 */
export function lastDelivery(trends: readonly Trend[], sources: readonly SourceHealth[]): EpochMs | null {
  const moments = [
    ...trends.filter((trend) => !isOwnTag(trend)).map(({ seenAt }) => seenAt),
    ...sources.flatMap(({ lastSuccess, entries }) => (lastSuccess !== null && entries > 0 ? [lastSuccess] : [])),
  ];
  return moments.length === 0 ? null : Math.max(...moments);
}

/**
 * What the month has cost in percent of the budget: 100 and more where no further post fits it. A month that cannot be
 * read lets nothing through, so it counts as spent.
 */
export function spentPercent(spent: MicroUsd | null, { budget, x }: Pick<Config, 'budget' | 'x'>): number {
  const { monthlyUsd } = budget;
  if (spent !== null && spent + x.prices.createPostWithUrl <= monthlyUsd) return Math.floor((100 * spent) / monthlyUsd);
  return spent === null || monthlyUsd === 0 ? 100 : Math.max(100, Math.round((100 * spent) / monthlyUsd));
}
