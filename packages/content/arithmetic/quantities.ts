import { NO_MORE_NUMBER, NUMBER, numberOf, WORDS_OF_NUMBERS } from './number-words.ts';

/** What a part of a text reckons with. */
export interface Quantities {
  /** Numbers that are no time, price or name. */
  numbers: readonly Quantity[];
  /** In minutes. */
  times: readonly Quantity[];
  /** In dollars. */
  budgets: readonly Quantity[];
  /** Whether it speaks of a time without saying how long: `a night`, `several hours`. */
  isVague: boolean;
}

export interface Quantity {
  value: number;
  /** As the text writes it: `1,000`, `eight hours`. */
  text: string;
  /** What it counts, where the text says so. */
  of: 'words' | 'tokens' | 'tokens-in' | 'tokens-out' | 'people' | 'other';
}

const MINUTES: Readonly<Record<string, number>> = { min: 1, minute: 1, h: 60, hour: 60, day: 1_440, week: 10_080 };

/** Nobody reckons with more at once: a text that holds more is refused, since nothing explains its figures. */
export const MOST_NUMBERS = 8;
const GREATEST = 1_000_000_000;

/** What is measured takes part in no sum, nor do the GPUs of a machine. */
const MEASURED = '(?! ?(?:km|ms|[GT]B|[GM]bit|GPUs?|ranks?|time zones|languages)\\b|-bit\\b)';
const NUMBERS = new RegExp(`(?<![\\w.,$-]|\\b(?:between|per|number) )${NUMBER}${NO_MORE_NUMBER}${MEASURED}`, 'gi');
/** One word may stand between: `eight idle hours`. */
const TIMES = new RegExp(
  `(?<![\\w.,$-])(${NUMBER}|every|each|that|one more)(?: (?!(?:${WORDS_OF_NUMBERS})\\b)[a-z]+)?[ -](min|minute|h|hour|day|week)s?\\b`,
  'gi',
);
const MIXED = /(?<![\w.,$-])(\d+) ?h(?:ours?)? (?:and )?(\d+) ?min\b/gi;
const HALF = /\bhalf an hour\b/gi;
const DOLLARS = new RegExp(
  `\\$(\\d{1,3}(?:,\\d{3})+|\\d+)(?![\\d,.]*\\d)(?!\\/)|(?<![\\w.,$-])(${NUMBER}) dollars?\\b`,
  'gi',
);
/** “two hours a day”, “1,440 questions a day”: how often, and not how long. */
const HOW_OFTEN = /(?<=(?:\w+s|\$[\d.,]*\d|·) )(?:an?|per|each|every) (?:day|week|month|year)\b/gi;
const TIME_OF_DAY = new RegExp(`\\bfrom ${NUMBER} to ${NUMBER}(?! (?:minute|hour|day)s?\\b)`, 'gi');
const VAGUE =
  /(?<!\bnot (?:after )?)(?<!\bof )\b(?:an?|the|all|several|some|many|few|[a-z]+) (?:(?:whole|entire|long|few|full) )?(?:nights?|weekends?|months?|quarters?|years?|fortnights?)\b|\b(?:several|some|many|few|countless) (?:\w+ )?(?:hours|days|weeks|minutes)\b/i;

/** Reads them from a part of a text, without names and amounts, as figures or in words: `eight hours`, `2 h 14 min`, `$10`. */
export function quantitiesIn(part: string): Quantities {
  const budgets = [...part.matchAll(DOLLARS)].map(({ 0: text, 1: figures, 2: word }) => ({
    value: numberOf(figures ?? word ?? ''),
    text: text.toLowerCase(),
    of: 'other' as const,
  }));
  const bare = part
    .replace(/\$\d[\d,]*(?:\.\d+)?(?:\/hr)?/g, '·')
    .replace(DOLLARS, '·')
    .replace(HOW_OFTEN, '·')
    .replace(TIME_OF_DAY, '·');
  let rest = bare;
  const times: Quantity[] = [];
  const take = (pattern: RegExp, minutesOf: (groups: string[]) => number): void => {
    rest = rest.replace(pattern, (text: string, ...groups: string[]) => {
      times.push({ value: minutesOf(groups), text: text.toLowerCase(), of: 'other' });
      return '·';
    });
  };
  take(MIXED, ([hours, minutes]) => Number(hours) * 60 + Number(minutes));
  take(HALF, () => 30);
  take(TIMES, ([count = '', unit = '']) => timeCount(count) * (MINUTES[unit.toLowerCase()] ?? 0));
  const numbers = [...rest.matchAll(NUMBERS)]
    .map(({ 0: text, index }) => ({
      value: numberOf(text),
      text: text.toLowerCase(),
      of: kindOf(rest.slice(index + text.length)),
    }))
    // One of anything changes no sum.
    .filter(({ value }) => Number.isInteger(value) && value > 1 && value <= GREATEST);
  return {
    numbers: numbers.length > MOST_NUMBERS ? [] : distinct(figuresFirst(numbers)),
    times: distinct(
      figuresFirst(times.filter(({ value }) => Number.isInteger(value) && value > 0 && value <= GREATEST)),
    ),
    budgets: budgets.filter(({ value }) => value > 0 && value <= 10_000),
    isVague: VAGUE.test(rest),
  };
}

const timeCount = (count: string): number => (/^(?:every|each|that|one more)$/i.test(count) ? 1 : numberOf(count));

/** Of “a day, 24 hours”, the figure is what has to be accounted for. */
const figuresFirst = (quantities: readonly Quantity[]): Quantity[] =>
  quantities.toSorted((a, b) => Number(/\d/.test(b.text)) - Number(/\d/.test(a.text)));

/** “Eight hours of sleep, eight hours of training” are told once. */
export const distinct = (quantities: readonly Quantity[]): Quantity[] =>
  quantities.filter(
    ({ value, of }, index) => quantities.findIndex((other) => other.value === value && other.of === of) === index,
  );

const PEOPLE =
  /^(?:people|users?|persons?|teammates?|engineers?|developers?|colleagues?|customers?|testers?|friends?)$/i;

/** By the two words that follow: `400 tokens in`, `500 output tokens`, `200-word`. */
function kindOf(rest: string): Quantity['of'] {
  const next = /^[- ]([a-z]+)(?: ([a-z]+))?/i.exec(rest)?.slice(1) ?? [];
  const says = (word: RegExp): boolean => next.some((found) => word.test(found ?? ''));
  if (says(/^words?$/i)) return 'words';
  if (says(/^in(?:put)?$/i)) return 'tokens-in';
  if (says(/^out(?:put)?$/i)) return 'tokens-out';
  if (says(/^tokens?$/i)) return 'tokens';
  return PEOPLE.test(next[0] ?? '') ? 'people' : 'other';
}
