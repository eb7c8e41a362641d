import type { TrendLine } from '@promoter/control/answers';
import { figure } from '../../format.ts';

type Category = TrendLine['category'];

/** What a topic is about, in plain words. */
export const CATEGORIES: Readonly<Record<Category, string>> = {
  tragedy: 'Tragedy',
  violence: 'Violence',
  politics: 'Politics',
  religion: 'Religion',
  social: 'Social issues',
  nsfw: 'Adult content',
  vice: 'Gambling, drugs and the like',
  hate: 'Hate',
  sports: 'Sports',
  entertainment: 'Film, music and shows',
  gaming: 'Games',
  tech: 'Technology',
  business: 'Business',
  holiday: 'Days and holidays',
  meme: 'Moods and memes',
  place: 'Places',
  person: 'People',
  noise: 'Says nothing',
  unknown: 'Not known what it is about',
};

/** Where trends are read, as their readers know it. */
const SOURCES: ReadonlyMap<string, string> = new Map([
  ['trends24', 'trends24.in'],
  ['getdaytrends', 'getdaytrends.com'],
  ['google-rss', 'Google Trends’ feed'],
  ['google-trends-api', 'Google Trends'],
  ['x-trends', 'X’s trends'],
  ['x-search', 'X’s search'],
  ['calendar', 'the calendar'],
  ['domain-tags', 'the brand’s own field'],
]);

export const sourceName = (source: string): string => SOURCES.get(source) ?? source;

/** `United States` of `united-states` */
export const regionName = (slug: string): string =>
  slug
    .split('-')
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join(' ');

/** Where a tag comes from: sources list it, or the bot has it by itself, of the brand’s field or of the calendar. */
export type Origin = 'sources' | 'field' | 'calendar';

export function originOf(source: string): Origin {
  if (source === 'calendar') return 'calendar';
  return source === 'domain-tags' ? 'field' : 'sources';
}

/** `120,000 posts`, as the source counts them. */
export const volumeOf = (volume: number, source: string): string =>
  `${figure(volume)} ${source.startsWith('google') ? 'searches' : 'posts'}`;
