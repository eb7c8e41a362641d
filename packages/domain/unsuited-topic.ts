import { faultOfDate } from './named-day.ts';

/** Topics that no hook suits, whatever their category, with why. Patterns on the tag without its `#`. */
const UNSUITED: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/^(?:hbd|happy(?!hour|meal|feet)|feliz|joyeux)|birthday|anniversary|bday/i, 'is a greeting'],
  [
    /^(?:thank(?:s(?!giving)|you)|congrat|welcome|getwell|comeback|goodbye|farewell|we(?:love|stand|want|support)|ilove)/i,
    'speaks to somebody',
  ],
  [/\d+years?(?:of|with|since)|(?:of|with|since)\d+years?/i, 'is somebody’s anniversary'],
  [/\d(?:st|nd|rd|th)(?:win|fm|mini|anniv)/i, 'is a fan club’s own'],
  [/(?<![aeiou])x[A-Z]|[a-z]X[A-Z][a-z]|(?:^|[a-zA-Z])with[A-Z]|presentedby|sponsoredby/, 'is a joint campaign'],
  [/[A-Za-z0-9](?:Down|DOWN|Outage)$|(?:site|server|aws|cloud|book)down$/, 'is an outage'],
  [/^(?:Cancel|Boycott|Stop|Ban|Justice|Pray|Save|Free(?!Fire)|Expose)(?=[A-Z])/, 'makes a demand'],
];

/** Why a tag has no place in a post of that local day; undefined where it may have one. */
export function unsuitedOn(hashtag: string, day: string): string | undefined {
  const tag = hashtag.replace(/^#/, '');
  return UNSUITED.find(([pattern]) => pattern.test(tag))?.[1] ?? faultOfDate(tag, day);
}
