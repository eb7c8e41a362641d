import type { Config } from '@promoter/config';
import {
  createStandings,
  type EpochMs,
  HOUR_MS,
  isPriceFresh,
  MINUTE_MS,
  type Offer,
  type RefusedTopic,
  type TopicOverrides,
  type Trend,
} from '@promoter/domain';
import type { CrisisStatus, SourceStatus, StatusAnswer } from './answers/index.ts';
import { formatTime } from './formats.ts';

/** The age of the trends, and how many of them are usable. */
export function trendsStatusOf(
  trends: readonly Trend[],
  {
    overrides,
    refused,
    noTrends,
  }: { overrides: TopicOverrides; refused: readonly RefusedTopic[]; noTrends: string | null },
  sources: SourceStatus[],
  crisis: CrisisStatus | null,
  timezone: string,
  now: EpochMs,
): StatusAnswer['trends'] {
  const newest = latest(trends.map(({ seenAt }) => seenAt));
  const standingOf = createStandings(overrides, refused, noTrends);
  const usable = trends.filter((trend) => standingOf(trend).usable).length;
  return {
    usable,
    refused: trends.length - usable,
    refusedTopics: refused.length,
    crisis,
    newestAt: formatTime(timezone, newest),
    ageMinutes: newest === null ? null : Math.max(0, Math.floor((now - newest) / MINUTE_MS)),
    sources,
  };
}

/** The age of the prices. */
export function offersStatusOf(offers: readonly Offer[], config: Config, now: EpochMs): StatusAnswer['offers'] {
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
