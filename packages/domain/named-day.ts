/**
 * What tags call the days of the week, from Sunday on, in English, French, Spanish, Portuguese, Italian, German and Hindi in
 * Latin letters. (`segunda` alone is also a second division, `quinta` a house.)
 */
const WEEKDAYS = [
  'weekend|finde$|sunday|dimanche|domingo|domenica|sonntag|ravivar',
  'monday|lundi|lunes|segundaf|(?:boa|feliz|de)segunda|lunedi|montag|som[vw]aa?r|^mcm$',
  'tuesday|mardi(?!n)|(?<!s)martes|tercaf|(?:boa|feliz|de)terca|martedi|dienstag|mangal[vw]aa?r',
  'wednesday|mercredi|miercoles|quartaf|(?:boa|feliz|de)quarta|humpday|mercoledi|mittwoch|budh[vw]aa?r|^wcw$',
  'thursday|jeudi|jueves|quintaf|(?:boa|feliz|de)quinta|^tbt|giovedi|donnerstag|guru[vw]aa?r',
  'weekend|finde$|friday|friyay|vendredi|viernes|sextaf|(?:boa|feliz|de)sexta|sextou|^tgif|^ff$|venerdi|freitag|shukra[vw]aa?r',
  'weekend|finde$|[cs]aturday|samedi|sabad[ao]|sabato|samstag|shani[vw]aa?r',
];

/** The months likewise. `#Mars` alone is the planet. */
const MONTHS = [
  'jan(?:uary|vier|eiro)?|enero',
  'fe[bv](?:ruary|rier|rero|ereiro)?',
  'mar(?:ch|zo|co|(?<!^mar)s)?',
  'apr(?:il)?|a[bv]ril',
  'ma(?:yo?|io?)',
  'june?|juin|jun[hi]o',
  'july?|juillet|jul[hi]o',
  'aug(?:ust)?|aout|agosto',
  'se[pt]t?(?:i?emb(?:er|re|ro))?',
  'o[cu]t(?:[ou]b(?:er|re|ro))?',
  'nov(?:i?emb(?:er|re|ro))?',
  'd[ei][cz](?:i?emb(?:er|re|ro))?',
];

/** A date in one of these months; the third group is what the tag says after it. */
const dateIn = (months = ''): RegExp =>
  RegExp(`^(?:(\\d\\d?)${ORDINAL}(?:of|de)?|hello)?(?:${months})(?:(?:the)?(\\d\\d?)${ORDINAL}(\\D.*)?)?(?:\\d{4})?$`);

const ORDINAL = '(?:st|nd|rd|th|er)?';

/**
 * Why no post of that local day begins from a tag that is a date: undefined for one that names no day, or that is of that
 * day and says more (`#MondayMotivation`). A holiday’s name is no date, and a coming year may be named.
 */
export function faultOfDate(tag: string, day: string): string | undefined {
  const text = tag.replace(/_/g, '').toLowerCase();
  const [year = 0, month = 0, date] = day.split('-').map(Number);
  const anyDay = WEEKDAYS.join('|');
  const today = WEEKDAYS[new Date(day).getUTCDay()] ?? '';
  const found = dateIn(MONTHS.join('|')).exec(text);
  const [, before, after = before, more] = found ?? [];
  const isOther =
    (found && !(dateIn(MONTHS[month - 1]).test(text) && Number(after ?? date) === date)) ||
    (RegExp(anyDay).test(text) && !RegExp(today).test(text)) ||
    text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g)?.every((named) => Number(named) < year);
  if (isOther) return 'names another day';
  const isPlain = found
    ? more === undefined
    : RegExp(`^(?:bon|buen|buon|buona|bom|boa|shubh)?(?:${anyDay})(?:eira)?$`).test(text);
  return isPlain ? 'is a plain date' : undefined;
}
