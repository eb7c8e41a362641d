import { NUMBER_WORDS } from '../offers/names.ts';

/** What a sentence reckons with, as often as it says so. */
export interface Quantities {
  /** Numbers that are no time, price or name. */
  numbers: readonly Quantity[];
  /** In minutes. */
  times: readonly Quantity[];
  /** In dollars. */
  budgets: readonly Quantity[];
}

export interface Quantity {
  value: number;
  /** As the text writes it: `1,000`, `eight hours`. */
  text: string;
  /** What it counts, where the text says so. */
  of: 'words' | 'tokens' | 'tokens-in' | 'tokens-out' | 'other';
}

const SMALL: Readonly<Record<string, number>> = Object.fromEntries(NUMBER_WORDS.map((word, number) => [word, number]));
const TENS: Readonly<Record<string, number>> = {
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  ninety: 90,
};
const SCALES: Readonly<Record<string, number>> = { hundred: 100, thousand: 1_000, million: 1_000_000 };
const MINUTES: Readonly<Record<string, number>> = { min: 1, minute: 1, h: 60, hour: 60, day: 1_440 };

/** Numbers in words from two on: what is told in them is an amount as much as a figure is. */
export const NUMBERS_IN_WORDS = [...Object.keys(SMALL).slice(2), ...Object.keys(TENS), ...Object.keys(SCALES)];

/** Nobody reckons with more in one sentence: a text that holds more is refused, since nothing explains its figures. */
const MOST_NUMBERS = 10;
const GREATEST = 1_000_000_000;

const words = (...tables: Readonly<Record<string, number>>[]): string =>
  tables
    .flatMap(Object.keys)
    .sort((a, b) => b.length - a.length)
    .join('|');

/** `1,000`, `1.5`, `eight`, `forty-five`, `two hundred`, `an`. A number that is cut out of a longer one is none. */
const NUMBER = `(?:\\d+(?:,\\d{3})*(?:\\.\\d+)?|(?:(?:${words(TENS)})(?:-(?:${words(SMALL)}))?|${words(SMALL)}|an?)(?: (?:${words(SCALES)}))?|${words(SCALES)})`;
const NUMBERS = new RegExp(
  `(?<![\\w.,$-])${NUMBER}(?!\\w|[.,]\\d|%|-(?:${words(SMALL)})\\b| (?:${words(SCALES)})\\b)`,
  'gi',
);
const TIMES = new RegExp(
  `(?<![\\w.,$-])(${NUMBER})(?: (?!(?:${words(SMALL, TENS, SCALES)})\\b)[a-z]+)?[ -](min|minute|h|hour|day)s?\\b`,
  'gi',
);
const MIXED = /(?<![\w.,$-])(\d+) ?h(?:ours?)? (?:and )?(\d+) ?min\b/gi;
const HALF = /\bhalf an hour\b/gi;
const DOLLARS = new RegExp(
  `\\$(\\d{1,3}(?:,\\d{3})+|\\d+)(?![\\d,.]*\\d)(?!\\/)|(?<![\\w.,$-])(${NUMBER}) dollars?\\b`,
  'gi',
);

/** Reads them from a sentence without prices, as figures or in words: `eight hours`, `2 h 14 min`, `1,000 answers`, `$10`. */
export function quantitiesIn(sentence: string): Quantities {
  const budgets = [...sentence.matchAll(DOLLARS)].map(({ 0: text, 1: figures, 2: word }) => ({
    value: numberOf(figures ?? word ?? ''),
    text: text.toLowerCase(),
    of: 'other' as const,
  }));
  let rest = sentence.replace(/\$\d[\d,]*(?:\.\d+)?(?:\/hr)?/g, '·').replace(DOLLARS, '·');
  const times: Quantity[] = [];
  const take = (pattern: RegExp, minutesOf: (groups: string[]) => number): void => {
    rest = rest.replace(pattern, (text: string, ...groups: string[]) => {
      times.push({ value: minutesOf(groups), text: text.toLowerCase(), of: 'other' });
      return '·';
    });
  };
  take(MIXED, ([hours, minutes]) => Number(hours) * 60 + Number(minutes));
  take(HALF, () => 30);
  take(TIMES, ([count = '', unit = '']) => numberOf(count) * (MINUTES[unit.toLowerCase()] ?? 0));
  const numbers = [...rest.matchAll(NUMBERS)]
    .map(({ 0: text, index }) => ({
      value: numberOf(text),
      text: text.toLowerCase(),
      of: kindOf(rest.slice(index + text.length)),
    }))
    .filter(({ value }) => Number.isInteger(value) && value <= GREATEST);
  return {
    numbers: numbers.length > MOST_NUMBERS ? [] : numbers,
    times: times.filter(({ value }) => Number.isInteger(value) && value <= GREATEST),
    budgets: budgets.filter(({ value }) => value > 0 && value <= 10_000),
  };
}

function numberOf(text: string): number {
  const lower = text.toLowerCase();
  if (/^\d/.test(lower)) return Number(lower.replaceAll(',', ''));
  return lower.split(/[ -]/).reduce((sum, word) => {
    const scale = SCALES[word];
    if (scale) return Math.max(sum, 1) * scale;
    return sum + (TENS[word] ?? SMALL[word] ?? (/^an?$/.test(word) ? 1 : Number.NaN));
  }, 0);
}

/** By the two words that follow: `400 tokens in`, `500 output tokens`, `200-word`. */
function kindOf(rest: string): Quantity['of'] {
  const next = /^[- ]([a-z]+)(?: ([a-z]+))?/i.exec(rest)?.slice(1) ?? [];
  const says = (word: RegExp): boolean => next.some((found) => word.test(found ?? ''));
  if (says(/^words?$/i)) return 'words';
  if (says(/^in(?:put)?$/i)) return 'tokens-in';
  if (says(/^out(?:put)?$/i)) return 'tokens-out';
  return says(/^tokens?$/i) ? 'tokens' : 'other';
}
