import { type RawTrend, type TrendReader, topicKey } from '@promoter/domain';
import type { TrendSource } from './trend-source.ts';

/** X's own list of a place: the official source, billed by request. */
export function xTrendsSource(reader: TrendReader): TrendSource {
  return {
    name: 'x-trends',
    billed: true,
    async fetch({ region }) {
      const places = await reader.trends(region.woeid);
      const trends = places.map(({ name, posts }, index) => ({
        topic: name,
        rank: index + 1,
        volume: posts,
        headlines: [],
      }));
      return { kind: 'trends', trends, validators: null };
    },
  };
}

/** Posts read by one search, and so billed. */
export const SEARCH_RESULTS = 100;

/** The hashtags of a hundred recent posts that X finds for the query, most used first. One use is chance and left out. */
export function xSearchSource(reader: TrendReader, query: string): TrendSource {
  return {
    name: 'x-search',
    billed: true,
    async fetch() {
      const posts = await reader.search(query, SEARCH_RESULTS);
      return { kind: 'trends', trends: mostUsed(posts), validators: null };
    },
  };
}

function mostUsed(posts: readonly (readonly string[])[]): RawTrend[] {
  const uses = new Map<string, { topic: string; count: number }>();
  for (const tags of posts) {
    const once = new Map(tags.map((tag) => [topicKey(tag), tag]));
    for (const [key, tag] of once) {
      const entry = uses.get(key) ?? { topic: `#${tag}`, count: 0 };
      uses.set(key, { ...entry, count: entry.count + 1 });
    }
  }
  return [...uses.values()]
    .filter(({ count }) => count > 1)
    .sort((a, b) => b.count - a.count)
    .map(({ topic, count }, index) => ({ topic, rank: index + 1, volume: count, headlines: [] }));
}
