import { DAY_MS, holdOn, localDay, MINUTE_MS, utcDay } from '@promoter/domain';
import { isOutcomeLost, type Store } from '@promoter/slots';
import { isOwnTag } from '@promoter/trends/select-for-store';
import type { SettleServices } from './services.ts';

/** The figures that alarms watch, beside the overdue slots. */
export interface Health {
  /** Slots of yesterday and today whose outcome was not found, or whose row cannot be read. */
  abandoned: number;
  /** Accounts that a stop holds back, their own or the app's. */
  stopped: number;
  /** What this month's calls to X cost so far, in percent of the budget. */
  spentPercent: number;
  /** Minutes since a source last delivered a trend; null when none of theirs is stored. */
  trendsAgeMinutes: number | null;
}

export async function measureHealth(services: Pick<SettleServices, 'config' | 'store' | 'now'>): Promise<Health> {
  const { config, store, now } = services;
  const at = now();
  const today = localDay(config.timezone, at);
  const yesterday = localDay(config.timezone, at - DAY_MS);
  const ids = config.accounts.map(({ id }) => id);
  const [records, holds, trends, spent] = await Promise.all([
    Promise.all(ids.map((id) => store.ledger.list(id, yesterday, today))),
    store.holds.read(ids),
    store.trends.list(config.trends.regions, at),
    monthToDate(store, at),
  ]);
  // Tags of the calendar and of our field are always stored; only those of a source count.
  const seenAt = trends.filter((trend) => !isOwnTag(trend)).map((trend) => trend.seenAt);
  return {
    abandoned: records.flat().filter(({ status }) => isOutcomeLost(status.state)).length,
    stopped: ids.filter((id) => holdOn(holds, id, at) === 'stopped').length,
    spentPercent: config.budget.monthlyUsd === 0 ? 0 : Math.round((100 * spent) / config.budget.monthlyUsd),
    trendsAgeMinutes: seenAt.length === 0 ? null : Math.round((at - Math.max(...seenAt)) / MINUTE_MS),
  };
}

/** What the calls of the UTC month cost so far, in millionths of a dollar; X bills by UTC months. */
async function monthToDate(store: Store, at: number): Promise<number> {
  const today = utcDay(at);
  const rows = await store.usage.list(`${today.slice(0, 8)}01`, today);
  return rows.reduce((sum, { cost }) => sum + cost, 0);
}
