import { localDay } from '@promoter/domain';
import { noTrendsBy, readCrisis } from '@promoter/pipeline/crisis';
import type { TrendsAnswer } from './answers/index.ts';
import { crisisStatusOf } from './crisis.ts';
import { formatTime } from './formats.ts';
import type { ControlServices } from './services.ts';
import { readSourceRows, sourcesOf } from './sources.ts';
import { standingsOn } from './trend-standings.ts';

/**
 * Every stored trend as it counts now, the refused ones with their reason, best rank first; and all topics that are
 * refused for a while, whether a row of theirs is stored or not.
 */
export async function readTrends(services: ControlServices): Promise<TrendsAnswer> {
  const { config, store, now } = services;
  const at = now();
  const [trends, lists, { topics, overflow }, crisis, sources] = await Promise.all([
    store.trends.list(config.trends.regions, at),
    store.topicOverrides.read(),
    store.refusedTopics.read(at),
    readCrisis(store.keyValues, at),
    readSourceRows(store, at),
  ]);
  const standingOf = standingsOn(localDay(config.timezone, at), lists, topics, noTrendsBy(crisis, config));
  return {
    trends: trends.map(({ seenAt, expiresAt, ...trend }) => ({
      ...trend,
      ...standingOf(trend),
      seenAt: formatTime(config.timezone, seenAt),
      expiresAt: formatTime(config.timezone, expiresAt),
    })),
    lists,
    refused: topics.map(({ key, expiresAt, reach: _, ...evidence }) => ({
      topic: key,
      ...evidence,
      expiresAt: formatTime(config.timezone, expiresAt),
    })),
    refusedOverflow: overflow,
    crisis: crisisStatusOf(crisis, config),
    sources: sourcesOf(sources, config.timezone, at),
  };
}
