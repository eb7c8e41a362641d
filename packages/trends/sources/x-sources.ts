import { type RawTrend, type TrendReader, topicKey } from '@promoter/domain';
import { ranked, topicText } from './topic-text.ts';
import type { TrendSource } from './trend-source.ts';

/** X's own list of a place: the official source, billed by request. */
export function xTrendsSource(reader: TrendReader): TrendSource {
  return {
    name: 'x-trends',
    billed: true,
    async fetch({ region }) {
      const named = await reader.trends(region.woeid);
      const trends = ranked(named.map(({ name, posts }) => ({ topic: topicText(name), volume: posts })));
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
  // A tag counts once in each post.
  const used = posts.flatMap((tags) => [...new Map(tags.map((tag) => [topicKey(tag), tag])).values()]);
  const uses = [...Map.groupBy(used, topicKey).values()]
    .filter(({ length }) => length > 1)
    .sort((a, b) => b.length - a.length);
  return ranked(uses.map(({ 0: first, length }) => ({ topic: `#${first}`, volume: length })));
}
