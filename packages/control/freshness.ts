import { type EpochMs, HOUR_MS, isPriceFresh, localDay, MINUTE_MS } from '@promoter/domain';
import { noTrendsBy } from '@promoter/pipeline/crisis';
import { isOwnTag, lastDelivery } from '@promoter/pipeline/measure-health';
import type { StatusAnswer } from './answers/index.ts';
import { crisisStatusOf } from './crisis.ts';
import { formatTime } from './formats.ts';
import type { Facts } from './signs/read-facts.ts';
import { sourcesOf } from './sources.ts';
import { standingsOn } from './trend-standings.ts';

/** When a source last delivered trends, and how many of those that are stored are usable, its own and ours. */
export function trendsStatusOf(
  { config, trends, sources, overrides, refusedTopics, crisis }: Facts,
  now: EpochMs,
): StatusAnswer['trends'] {
  const { timezone } = config;
  const newest = lastDelivery(trends, sources);
  const noTrends = noTrendsBy(crisis, config);
  const standingOf = standingsOn(localDay(timezone, now), overrides, refusedTopics, noTrends);
  const usable = trends.filter((trend) => standingOf(trend).usable);
  return {
    usable: usable.length,
    fromSources: usable.filter((trend) => !isOwnTag(trend)).length,
    refused: trends.length - usable.length,
    refusedTopics: refusedTopics.length,
    crisis: crisisStatusOf(crisis, config),
    newestAt: formatTime(timezone, newest),
    ageMinutes: newest === null ? null : Math.max(0, Math.floor((now - newest) / MINUTE_MS)),
    sources: sourcesOf(sources, timezone, now),
  };
}

/** The age of the prices. */
export function offersStatusOf({ config, offers }: Facts, now: EpochMs): StatusAnswer['offers'] {
  const newest = latest(offers.map(({ fetchedAt }) => fetchedAt));
  return {
    count: offers.length,
    available: offers.filter((offer) => offer.available).length,
    newestAt: formatTime(config.timezone, newest),
    ageHours: newest === null ? null : Math.max(0, Math.round(((now - newest) / HOUR_MS) * 10) / 10),
    fresh:
      newest === null ? null : offers.some((offer) => isPriceFresh(offer, now, config.offers.maxAgeHours * HOUR_MS)),
  };
}

const latest = (moments: readonly EpochMs[]): EpochMs | null => (moments.length === 0 ? null : Math.max(...moments));
