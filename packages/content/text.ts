import twitter from 'twitter-text';
import type { Brand } from './brand/brand.ts';

/** A link ends before the punctuation that follows it. */
const URL_IN_TEXT = /https?:\/\/\S*[^\s.,;:!?)]/g;

/** How many texts a reading is kept of: the forms in which the rules look at one text, and the names of what is sold. */
const LATEST = 64;

/** A reading that is kept for the latest texts: rule after rule asks the same of one, and the library takes its time. */
function kept<Reading>(read: (text: string) => Reading): (text: string) => Reading {
  const readings = new Map<string, Reading>();
  return (text) => {
    const known = readings.get(text);
    if (known !== undefined) return known;
    if (readings.size >= LATEST) readings.clear();
    const reading = read(text);
    readings.set(text, reading);
    return reading;
  };
}

const hashtagsWithPlaces = kept((text) => twitter.extractHashtagsWithIndices(text));

/** Length as X counts it: a link 23, most letters 1, others 2. X takes 280. */
export const weightedLength = (text: string): number => twitter.parseTweet(text).weightedLength;

/** The tags that X would link, with their `#`. */
export const hashtagsIn = (text: string): string[] => hashtagsWithPlaces(text).map(({ hashtag }) => `#${hashtag}`);

export const mentionsIn: (text: string) => readonly string[] = kept((text) => twitter.extractMentions(text));

export const cashtagsIn: (text: string) => readonly string[] = kept((text) => twitter.extractCashtags(text));

/** What X would link: also bare domains. */
export const urlsIn: (text: string) => readonly string[] = kept((text) => twitter.extractUrls(text));

export const withoutLinks = (text: string): string => text.replace(URL_IN_TEXT, ' ');

/** The words alone: without links, tags and promo code. */
export const proseOf = (text: string, brand: Brand): string =>
  withoutLinks(replaceTags(text, () => ' ')).replaceAll(brand.promo.code, ' ');

/** Replaces each tag that X would link. Positions, since one tag may begin like another. */
export function replaceTags(text: string, replacement: (tag: string) => string): string {
  let result = '';
  let from = 0;
  for (const { hashtag, indices } of hashtagsWithPlaces(text)) {
    result += text.slice(from, indices[0]) + replacement(`#${hashtag}`);
    from = indices[1];
  }
  return result + text.slice(from);
}

/** The text with links and code masked. */
export const maskLinks = (text: string, brand: Brand): string =>
  text.replace(URL_IN_TEXT, '{link}').replaceAll(brand.promo.code, '{code}');
