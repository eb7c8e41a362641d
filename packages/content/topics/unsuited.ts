/** Topics that no hook suits, whatever their category, with why. Patterns on the tag without its `#`. */
const UNSUITED: readonly { pattern: RegExp; why: string }[] = [
  { pattern: /^(?:hbd|happy(?!hour|meal|feet)|feliz|joyeux)|birthday|anniversary|bday/i, why: 'is a greeting' },
  {
    pattern:
      /^(?:thank(?:s(?!giving)|you)|congrat|welcome|getwell|comeback|goodbye|farewell|we(?:love|stand|want|support)|ilove)/i,
    why: 'speaks to somebody',
  },
  { pattern: /\d+years?(?:of|with|since)|(?:of|with|since)\d+years?/i, why: 'is somebody’s anniversary' },
  { pattern: /\d(?:st|nd|rd|th)(?:win|fm|mini|anniv)/i, why: 'is a fan club’s own' },
  {
    pattern: /(?<![aeiou])x[A-Z]|[a-z]X[A-Z][a-z]|(?:^|[a-zA-Z])with[A-Z]|presentedby|sponsoredby/,
    why: 'is a joint campaign',
  },
  { pattern: /[A-Za-z0-9](?:Down|DOWN|Outage)$|(?:site|server|aws|cloud|book)down$/, why: 'is an outage' },
  { pattern: /^(?:Cancel|Boycott|Stop|Ban|Justice|Pray|Save|Free(?!Fire)|Expose)(?=[A-Z])/, why: 'makes a demand' },
];

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Why a tag has no place in a post of that local day; undefined where it may have one. */
export function unsuitedOn(hashtag: string, day: string): string | undefined {
  const tag = hashtag.replace(/^#/, '');
  const unsuited = UNSUITED.find(({ pattern }) => pattern.test(tag));
  return unsuited?.why ?? (namesAnotherDay(tag, day) ? 'names another day' : undefined);
}

/** `#MondayMotivation` on a Thursday, `#October1st` in December, `#Grammys2022` in another year. */
function namesAnotherDay(tag: string, day: string): boolean {
  const date = new Date(`${day}T00:00Z`);
  const text = tag.replace(/_/g, '').toLowerCase();
  const weekday = WEEKDAYS.findIndex((name) => text.includes(name));
  if (weekday >= 0 && weekday !== date.getUTCDay()) return true;
  const years: string[] = text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [];
  if (years.length > 0 && !years.includes(day.slice(0, 4))) return true;
  return MONTHS.some((name, month) => {
    const [, dayOf] =
      new RegExp(`^(?:\\d{1,2}(?:st|nd|rd|th)?(?:of)?)?${name}(\\d{0,2})(?:st|nd|rd|th)?(?:\\d{4})?$`).exec(text) ?? [];
    if (dayOf === undefined) return false;
    const before = /^(\d{1,2})/.exec(text)?.[1];
    const named = Number(dayOf || before || date.getUTCDate());
    return month !== date.getUTCMonth() || named !== date.getUTCDate();
  });
}
