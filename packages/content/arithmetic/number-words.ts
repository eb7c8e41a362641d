import { NUMBER_WORDS } from '../offers/names.ts';

const SMALL: Readonly<Record<string, number>> = {
  ...Object.fromEntries(NUMBER_WORDS.map((word, number) => [word, number])),
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};
const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const SCALES: Readonly<Record<string, number>> = { hundred: 100, thousand: 1_000, million: 1_000_000 };
const PHRASES: Readonly<Record<string, number>> = { dozen: 12, 'couple of': 2 };

const oneOf = (...tables: Readonly<Record<string, number>>[]): string =>
  tables
    .flatMap(Object.keys)
    .sort((a, b) => b.length - a.length)
    .join('|');

/** Words of which a number is made, longest first, for an expression. */
export const WORDS_OF_NUMBERS = oneOf(SMALL, TENS, SCALES);

/** `1,000`, `1.5`, `eight`, `forty-five`, `two hundred`, `a dozen`, `an`: the expression of a number. */
export const NUMBER = `(?:\\d+(?:,\\d{3})*(?:\\.\\d+)?|(?:an? )?(?:${oneOf(PHRASES)})|(?:(?:${oneOf(TENS)})(?:-(?:${oneOf(SMALL)}))?|${oneOf(SMALL)}|an?)(?: (?:${oneOf(SCALES)}))?|${oneOf(SCALES)})`;

/** What may not follow a number: the rest of a longer one. */
export const NO_MORE_NUMBER = `(?!\\w|[.,]\\d|%|-(?:${oneOf(SMALL)})\\b| (?:${oneOf(SCALES)}|${oneOf(PHRASES)})\\b)`;

/** The value of what `NUMBER` matches; NaN for anything else. */
export function numberOf(text: string): number {
  const lower = text.toLowerCase();
  if (/^\d/.test(lower)) return Number(lower.replaceAll(',', ''));
  const phrase = PHRASES[lower.replace(/^an? /, '')];
  if (phrase) return phrase;
  return lower.split(/[ -]/).reduce((sum, word) => {
    const scale = SCALES[word];
    if (scale) return Math.max(sum, 1) * scale;
    return sum + (TENS[word] ?? SMALL[word] ?? (/^an?$/.test(word) ? 1 : Number.NaN));
  }, 0);
}
