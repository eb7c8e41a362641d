import type { RawTrend } from '@promoter/domain';

/** A list in its order, with what its source says of each topic. */
export type Listed = readonly (Pick<RawTrend, 'topic'> & Partial<RawTrend>)[];

/** Ranks a list from 1. */
export const ranked = (entries: Listed): RawTrend[] =>
  entries.map((entry, index) => ({ rank: index + 1, volume: null, headlines: [], ...entry }));

/** A topic as its source names it: composed the standard way and trimmed, otherwise untouched. */
export const topicText = (text: string): string => text.normalize('NFC').trim();
