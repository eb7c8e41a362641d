/**
 * Multiples as the languages of the configurable regions write and abbreviate them, lower case and without a dot: the
 * short forms of CLDR 47 (2025-03), and the words themselves.
 */
const MULTIPLES: readonly (readonly [times: number, words: string])[] = [
  [1e3, 'k t tn td tsd tys тыс mil mila mille thousand tusen हज़ार 千 천'],
  [1e4, '万 萬 만'],
  [1e5, 'l lakh lakhs lac लाख'],
  [1e6, 'm mi mn mill mio mln milj million millions millionen millones milhões milioni млн'],
  [1e7, 'cr crore crores करोड़ क'],
  [1e8, '億 亿 억'],
  [1e9, 'b bn bi md mrd mld mdr billion billions млрд अ'],
];

const TIMES: ReadonlyMap<string, number> = new Map(
  MULTIPLES.flatMap(([times, words]) => words.split(' ').map((word) => [word.normalize('NFKC'), times] as const)),
);

/** What is counted. Any other word is left, and then nothing is read: it could be a multiple that is not listed above. */
const COUNTED =
  /(?: de| d')? ?(?:tweets?|posts?|searches|publicaciones|publicações|publications|beiträge|suchanfragen|búsquedas|recherches|pesquisas|ricerche|件(?:の(?:ポスト|投稿))?)$/u;

const NUMBER = /^\+? ?(\d(?:[\d.,'’٫٬ ]*\d)?) ?(?:(\p{L}[\p{L}\p{M}]*)(\.?))? ?\+?$/u;

/**
 * Reads how much is said about a topic: `30K`, `25,4K tweets`, `1.234`, `200+`, `1,2 mila`, `2 lakh+`, `3万`. Null where a
 * source only says what it is below (`Under 10K tweets`), says nothing, more than there are people, or what can be understood in two ways: a wrong power
 * of ten is worse than none. Turkish `B` (a thousand) and Indonesian `M` (a thousand million) are of no region that can be
 * configured, and are read as in English.
 */
export function parseVolume(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, latinDigit)
    .replace(/॰/g, '.')
    .replace(/\s+/g, ' ');
  const [, digits, word = '', dot] = NUMBER.exec(plain.trim().toLowerCase().replace(COUNTED, '')) ?? [];
  if (digits === undefined) return null;
  const times = word === '' ? 1 : TIMES.get(word);
  // `mil.` is a million in Czech and Romanian.
  if (times === undefined || (word === 'mil' && dot)) return null;
  const amount = readDigits(digits, times > 1);
  const volume = amount === null ? null : Math.round(amount * times);
  return volume !== null && volume <= MOST ? volume : null;
}

/** More than this of one topic nobody says in a day: what is read so is another number. */
const MOST = 1e10;

/** `5` for the `५` of any script: each has its ten digits in a row. */
function latinDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const before = Array.from({ length: 9 }, (_, index) => String.fromCodePoint(Math.max(0, code - 1 - index)));
  const place = before.findIndex((other) => !/\p{Nd}/u.test(other));
  return String(place === -1 ? 9 : place);
}

/** `isShort`: a multiple follows, without which nothing counted has a fraction. Null where the marks say nothing certain. */
function readDigits(digits: string, isShort: boolean): number | null {
  const marks: string[] = digits.match(/\D/g) ?? [];
  const parts = digits.split(/\D/);
  const [mark, last] = [marks.at(-1) ?? '', parts.at(-1) ?? ''];
  const isOnly = marks.indexOf(mark) === marks.length - 1;
  const hasFraction = isShort && isOnly && /[.,٫]/.test(mark) && last.length < 3;
  // `1.234K` is 1.234 thousand in English and may be a thousand times that in German.
  if (!hasFraction && isShort && marks.length === 1 && /[.,]/.test(mark)) return null;
  const groups = hasFraction ? parts.slice(0, -1) : parts;
  if (!isGrouped(groups, hasFraction ? marks.slice(0, -1) : marks)) return null;
  return Number(groups.join('') + (hasFraction ? `.${last}` : ''));
}

/** Groups of three after one mark, or those of India, `12,34,567`. */
const isGrouped = (groups: readonly string[], marks: readonly string[]): boolean =>
  marks.length === 0 ||
  (new Set(marks).size === 1 && /^[1-9]\d{0,2}(?: \d{3})+$|^[1-9]\d?(?: \d\d)* \d{3}$/.test(groups.join(' ')));
