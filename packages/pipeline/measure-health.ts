import { DAY_MS, holdOn, localDay, MINUTE_MS, utcMonth } from '@promoter/domain';
import { isOutcomeLost } from '@promoter/slots';
import { isOwnTag } from '@promoter/trends/select-for-store';
import type { SettleServices } from './services.ts';

/** The figures that alarms watch, beside the overdue slots. */
export interface Health {
  /** Slots of yesterday and today whose outcome was not found, or whose row cannot be read. */
  abandoned: number;
  /** Accounts that a stop holds back, their own or the app's. */
  stopped: number;
  /** What this UTC month has cost, as the budget counts it, in percent of the budget; a rehearsal spends nothing. */
  spentPercent: number;
  /** Minutes since a source last delivered a trend; null when none of theirs is stored. */
  trendsAgeMinutes: number | null;
}

export async function measureHealth(services: Pick<SettleServices, 'config' | 'store' | 'now'>): Promise<Health> {
  const { config, store, now } = services;
  const at = now();
  const budget = config.budget.monthlyUsd;
  const today = localDay(config.timezone, at);
  const yesterday = localDay(config.timezone, at - DAY_MS);
  const ids = config.accounts.map(({ id }) => id);
  const [records, holds, trends, spent] = await Promise.all([
    Promise.all(ids.map((id) => store.ledger.list(id, yesterday, today))),
    store.holds.read(ids),
    store.trends.list(config.trends.regions, at),
    store.usage.spent('live', utcMonth(at)),
  ]);
  // Tags of the calendar and of our field are always stored; only those of a source count.
  const seenAt = trends.filter((trend) => !isOwnTag(trend)).map((trend) => trend.seenAt);
  return {
    abandoned: records.flat().filter(({ status }) => isOutcomeLost(status.state)).length,
    stopped: ids.filter((id) => holdOn(holds, id, at) === 'stopped').length,
    // A month that cannot be read lets nothing through: it is reported as spent.
    spentPercent: budget === 0 ? 0 : Math.round((100 * (spent ?? budget)) / budget),
    trendsAgeMinutes: seenAt.length === 0 ? null : Math.round((at - Math.max(...seenAt)) / MINUTE_MS),
  };
}
