import type { RawTrend } from '@promoter/domain';

/** A list in its order, with what its source says of each topic. */
export type Listed = readonly (Pick<RawTrend, 'topic'> & Partial<RawTrend>)[];

/** Ranks a list from 1. */
export const ranked = (entries: Listed): RawTrend[] =>
  entries.map((entry, index) => ({ rank: index + 1, volume: null, headlines: [], ...entry }));

/** A topic as its source names it: composed the standard way and trimmed, otherwise untouched. */
export const topicText = (text: string): string => text.normalize('NFC').trim();

const MULTIPLES: Readonly<Record<string, number>> = { k: 1_000, m: 1_000_000, b: 1_000_000_000 };

/**
 * Reads how much is said about a topic: `30K`, `25.4K tweets`, `1,234`, `200+`, `30224`. Null where a source only
 * says what it is below (`Under 10K tweets`) or says nothing.
 */
export function parseVolume(text: string): number | null {
  const match = /^([\d,]+(?:\.\d+)?)\s*([kmb])?\b/i.exec(text.trim());
  if (!match) return null;
  const amount = Number(match[1]?.replaceAll(',', ''));
  const times = MULTIPLES[match[2]?.toLowerCase() ?? ''] ?? 1;
  return Number.isFinite(amount) ? Math.round(amount * times) : null;
}
