import type { RawTrend } from '@promoter/domain';
import { withoutTags } from '../normalise/plain-text.ts';

/** A list in its order, with what its source says of each topic. */
export type Listed = readonly (Pick<RawTrend, 'topic'> & Partial<RawTrend>)[];

/** Ranks a list from 1. */
export const ranked = (entries: Listed): RawTrend[] =>
  entries.map((entry, index) => ({ rank: index + 1, volume: null, headlines: [], ...entry }));

/** A topic or headline as its source names it: composed the standard way, without tags, trimmed, otherwise untouched. */
export const topicText = (text: string): string => withoutTags(text.normalize('NFC')).replace(/\s+/g, ' ').trim();
