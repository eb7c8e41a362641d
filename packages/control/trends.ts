import type { TrendsAnswer } from './answers/index.ts';
import { formatTime } from './formats.ts';
import type { ControlServices } from './services.ts';
import { readSources } from './sources.ts';

/** Every stored trend, the refused ones with their reason, best rank first. */
export async function readTrends(services: ControlServices): Promise<TrendsAnswer> {
  const { config, store, now } = services;
  const [trends, lists, sources] = await Promise.all([
    store.trends.list(config.trends.regions, now()),
    store.topicOverrides.read(),
    readSources(services),
  ]);
  return {
    trends: trends.map(({ seenAt, expiresAt, ...trend }) => ({
      ...trend,
      seenAt: formatTime(config.timezone, seenAt),
      expiresAt: formatTime(config.timezone, expiresAt),
    })),
    lists,
    sources,
  };
}
