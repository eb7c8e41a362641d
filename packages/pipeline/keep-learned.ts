import type { Config } from '@promoter/config';
import { type Clock, dayNumber, dayOf, type Log, localDay } from '@promoter/domain';
import { updateSummary } from '@promoter/learning';
import type { Store } from '@promoter/slots';
import { readLearningRecord, writeLearningRecord } from './learning-record.ts';
import { readObservations } from './observations.ts';

interface KeepLearnedServices {
  config: Config;
  store: Pick<Store, 'keyValues' | 'posts'>;
  now: Clock;
  log: Log;
}

/** Older posts have faded, or were other readers’. */
const DAYS_READ = 90;

/**
 * Sums up what the posts of three months brought, once a local day, and at once where that is missing, unreadable or made
 * with another half-life. It is made anew from the posts each time, so that a reading that comes late is in it and one
 * that was replaced is not, and a run beside it, or after a crash, writes the same. A post of which X said nothing yet has
 * no part in it; one that was read after a day alone counts by that reading, since nearly all of its clicks come that day.
 */
export async function keepLearned({ config, store, now, log }: KeepLearnedServices): Promise<void> {
  const { learning, learningHalfLifeDays: halfLifeDays, mode, timezone } = config;
  if (learning === 'off') return;
  const day = localDay(timezone, now());
  const before = await readLearningRecord(store.keyValues, mode);
  if (before?.day === day && before.halfLifeDays === halfLifeDays) return;
  const observations = await readObservations({ config, store }, dayOf(dayNumber(day) - DAYS_READ));
  const summary = updateSummary(null, observations, halfLifeDays);
  await writeLearningRecord(store.keyValues, mode, { day, halfLifeDays, summary });
  log('info', 'what posts brought was summed up', { posts: observations.length, measure: summary?.measure ?? null });
}
