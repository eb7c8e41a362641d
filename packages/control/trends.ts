import type { TrendsAnswer } from './answers/index.ts';
import { formatTime } from './formats.ts';
import type { ControlServices } from './services.ts';
import { readSources } from './sources.ts';

/** Every trend that is on the shelf now, the refused ones with their reason, best rank first. */
export async function readTrends(services: ControlServices): Promise<TrendsAnswer> {
  const { config, store, now } = services;
  const [trends, lists, sources] = await Promise.all([
    store.trends.list(config.trends.regions, now()),
    store.topicOverrides.read(),
    readSources(services),
  ]);
  return {
    trends: trends.map(({ seenAt, expiresAt, ...trend }) => ({
      hashtag: trend.hashtag,
      topic: trend.topic,
      scope: trend.scope,
      source: trend.source,
      rank: trend.rank,
      volume: trend.volume,
      category: trend.category,
      domain: trend.domain,
      relevance: trend.relevance,
      usable: trend.usable,
      reason: trend.reason,
      seenAt: formatTime(config.timezone, seenAt),
      expiresAt: formatTime(config.timezone, expiresAt),
    })),
    lists: { allow: [...lists.allow], deny: [...lists.deny] },
    sources,
  };
}
