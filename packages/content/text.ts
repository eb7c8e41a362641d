import twitter from 'twitter-text';

/** The part of a brand that its texts repeat. */
type Promoted = { promo: { code: string } };

/** A link ends before the punctuation that follows it. */
const URL_IN_TEXT = /https?:\/\/\S*[^\s.,;:!?)]/g;

/** For how many texts results are cached: the forms in which the rules check one text, and the names of products. */
const CACHED_TEXTS = 64;

/** Caches a function of a text for the latest texts: rule after rule asks the same of one, and the library is slow. */
function cached<Result>(of: (text: string) => Result): (text: string) => Result {
  const results = new Map<string, Result>();
  return (text) => {
    const before = results.get(text);
    if (before !== undefined) return before;
    if (results.size >= CACHED_TEXTS) results.clear();
    const result = of(text);
    results.set(text, result);
    return result;
  };
}

const hashtagsWithIndices = cached((text) => twitter.extractHashtagsWithIndices(text));

/** Length as X counts it: a link 23, most letters 1, others 2. X takes 280. */
export const weightedLength = (text: string): number => twitter.parseTweet(text).weightedLength;

/** The tags that X would link, with their `#`. */
export const hashtagsIn = (text: string): string[] => hashtagsWithIndices(text).map(({ hashtag }) => `#${hashtag}`);

export const mentionsIn: (text: string) => readonly string[] = cached((text) => twitter.extractMentions(text));

export const cashtagsIn: (text: string) => readonly string[] = cached((text) => twitter.extractCashtags(text));

/** What X would link: also bare domains. */
export const urlsIn: (text: string) => readonly string[] = cached((text) => twitter.extractUrls(text));

export const withoutLinks = (text: string): string => text.replace(URL_IN_TEXT, ' ');

/** The words alone: without links, tags and promo code. */
export const proseOf = (text: string, { promo }: Promoted): string =>
  withoutLinks(replaceTags(text, () => ' ')).replaceAll(promo.code, ' ');

/** Replaces each tag that X would link. Positions, since one tag may begin like another. */
export function replaceTags(text: string, replacement: (tag: string) => string): string {
  let result = '';
  let from = 0;
  for (const { hashtag, indices } of hashtagsWithIndices(text)) {
    result += text.slice(from, indices[0]) + replacement(`#${hashtag}`);
    from = indices[1];
  }
  return result + text.slice(from);
}

/** The text with links and code masked. */
export const maskLinks = (text: string, { promo }: Promoted): string =>
  text.replace(URL_IN_TEXT, '{link}').replaceAll(promo.code, '{code}');
