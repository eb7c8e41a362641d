import twitter from 'twitter-text';
import type { Brand } from './brand/brand.ts';

/** A link ends before the punctuation that follows it. */
const URL_IN_TEXT = /https?:\/\/\S*[^\s.,;:!?)]/g;

/** Length as X counts it: a link 23, most letters 1, others 2. X takes 280. */
export const weightedLength = (text: string): number => twitter.parseTweet(text).weightedLength;

/** The tags that X would link, with their `#`. */
export const hashtagsIn = (text: string): string[] => twitter.extractHashtags(text).map((tag) => `#${tag}`);

export const mentionsIn = (text: string): string[] => twitter.extractMentions(text);

export const cashtagsIn = (text: string): string[] => twitter.extractCashtags(text);

/** What X would link: also bare domains. */
export const urlsIn = (text: string): string[] => twitter.extractUrls(text);

export const withoutLinks = (text: string): string => text.replace(URL_IN_TEXT, ' ');

/** The words alone: without links, tags and promo code. */
export const proseOf = (text: string, brand: Brand): string =>
  replaceTags(withoutLinks(text).replaceAll(brand.promo.code, ' '), () => ' ');

/** Replaces each tag that X would link. Positions, since one tag may begin like another. */
export function replaceTags(text: string, replacement: (tag: string) => string): string {
  let result = '';
  let from = 0;
  for (const { hashtag, indices } of twitter.extractHashtagsWithIndices(text)) {
    result += text.slice(from, indices[0]) + replacement(`#${hashtag}`);
    from = indices[1];
  }
  return result + text.slice(from);
}

/** The text with links and code masked. */
export const maskLinks = (text: string, brand: Brand): string =>
  text.replace(URL_IN_TEXT, '{link}').replaceAll(brand.promo.code, '{code}');
