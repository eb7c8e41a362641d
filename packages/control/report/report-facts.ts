import type { Config } from '@promoter/config';
import {
  type ApiUsageRow,
  allSettledOrThrow,
  daysAfter,
  type LocalDay,
  localDay,
  type RefusedTopic,
  utcMonth,
  type Week,
} from '@promoter/domain';
import type { Observation } from '@promoter/learning';
import { readObservations } from '@promoter/pipeline/observations';
import type { SlotRecord } from '@promoter/slots';
import { foreseeMonth } from '../cost.ts';
import type { ControlServices } from '../services.ts';
import { readSourceRows, type SourceRows } from '../sources.ts';

/** What a report reads: the stores of the control API, or those of settling. */
export type ReportServices = Pick<ControlServices, 'config' | 'store' | 'now' | 'playedUntil'>;

/** One week, as the tables have it. */
export interface WeekFacts {
  /** The slots that have begun, in the configured mode. */
  records: readonly SlotRecord[];
  posts: readonly Observation[];
  /** Calls to other services, by UTC days of the same dates. */
  usage: readonly ApiUsageRow[];
}

/** How things are now. */
export interface FactsOfNow {
  month: { spent: number; forecast: number; endsOn: LocalDay | null };
  refusedTopics: readonly RefusedTopic[];
  sources: SourceRows;
}

/** All that a report is made of. */
export interface ReportFacts {
  config: Config;
  week: Week;
  first: LocalDay;
  last: LocalDay;
  isOver: boolean;
  this: WeekFacts;
  before: WeekFacts;
  /** The posts of the last twelve weeks of it, which tell what works. */
  history: readonly Observation[];
  /** Null where the week is further back than the last one: what is so now says nothing of it. */
  current: FactsOfNow | null;
  at: number;
}

/** So many days of posts tell what works: with two accounts, more than a thousand. */
const HISTORY_DAYS = 84;

/** Reads what the report of a week is made of; `monday` is its first day. */
export async function readReportFacts(services: ReportServices, week: Week, monday: LocalDay): Promise<ReportFacts> {
  const { config, now } = services;
  const at = now();
  const [first, last] = [monday, daysAfter(monday, 6)];
  const today = localDay(config.timezone, at);
  const [lists, usage, observed, current] = await Promise.all([
    allSettledOrThrow(config.accounts.map(({ id }) => services.store.ledger.list(id, daysAfter(first, -7), last))),
    services.store.usage.list(daysAfter(first, -7), last),
    readObservations(services, daysAfter(last, 1 - HISTORY_DAYS)),
    today > daysAfter(last, 7) ? null : readFactsOfNow(services, at),
  ]);
  const records = lists.flat().filter(({ mode }) => mode === config.mode);
  const history = observed.filter(({ day }) => day <= last);
  const weekFrom = (from: LocalDay): WeekFacts => {
    const isIn = (day: LocalDay) => day >= from && day < daysAfter(from, 7);
    return {
      records: records.filter(({ slot }) => isIn(slot.day)),
      posts: history.filter(({ day }) => isIn(day)),
      usage: usage.filter(({ day }) => isIn(day)),
    };
  };
  const isOver = today > last;
  return {
    ...{ config, week, first, last, isOver, history, current, at },
    this: weekFrom(first),
    before: weekFrom(daysAfter(first, -7)),
  };
}

async function readFactsOfNow(services: ReportServices, at: number): Promise<FactsOfNow> {
  const { config, store } = services;
  const [spent, refused, sources] = await Promise.all([
    store.usage.spent(config.mode, utcMonth(at)),
    store.refusedTopics.read(at),
    readSourceRows(store, at),
  ]);
  // A month that cannot be read lets nothing through: it counts as spent.
  const known = spent ?? config.budget.monthlyUsd;
  const { cost, endsOn } = foreseeMonth(services, known);
  return { month: { spent: known, forecast: cost, endsOn }, refusedTopics: refused.topics, sources };
}
