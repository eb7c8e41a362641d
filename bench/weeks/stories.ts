import { DAY_MS, type EpochMs, HOUR_MS, type RegionSlug, topicKey } from '@promoter/domain';
import type { World } from './ordinary-lists.ts';
import type { PlayedDays, PlayedPost } from './play-days.ts';

/** A topic that trends all day, and what the news of one region's feed comes to say of it. */
export interface Story {
  name: string;
  /** The folded tags of posts that stand beside it. */
  beside: RegExp;
  /** What each list calls it, one name after the other by the hour, so that no post is the last one's repetition. */
  listed: Partial<Record<RegionSlug, readonly string[]>>;
  news: { region: RegionSlug; topic: string; headlines: readonly string[] };
  /** Hours after the first day's midnight: when it trends, and when the feed has the news. */
  trends: readonly [from: number, to: number];
  breaks: readonly [from: number, to: number];
}

type Untimed = Omit<Story, 'trends' | 'breaks'>;

const DISASTERS: readonly Untimed[] = [
  {
    name: 'in one region’s feed, while other regions list the tag',
    beside: /^coachella/,
    listed: {
      worldwide: ['#Coachella', '#Coachella2026', '#CoachellaLineup', '#CoachellaLive'],
      'united-kingdom': ['#CoachellaLive', '#coachella', '#CoachellaWeekend', '#CoachellaFestival'],
    },
    news: { region: 'united-states', topic: 'coachella', headlines: ['Stampede at Coachella leaves nine dead'] },
  },
  {
    name: 'that only a headline names',
    beside: /^chelsea/,
    listed: {
      worldwide: ['#Chelsea', 'Chelsea FC', '#ChelseaVsArsenal', '#ChelseaLive'],
      'united-states': ['#ChelseaFC', '#CHELSEA', '#ChelseaToday'],
    },
    news: {
      region: 'united-kingdom',
      topic: 'london fire brigade',
      headlines: ['Chelsea: three dead after explosion'],
    },
  },
  {
    name: 'in other accents and case',
    beside: /^pokemon/,
    listed: {
      worldwide: ['#pokemón', '#PokemonDay', '#PokemonTCG'],
      'united-kingdom': ['#POKEMON', '#PokemonGO', 'Pokemon Legends'],
    },
    news: { region: 'united-states', topic: 'Pokémon', headlines: ['Two children die in crush at Pokémon store'] },
  },
  {
    name: 'in another spelling',
    beside: /^ufc300/,
    listed: {
      worldwide: ['#UFC300', '#ufc_300', '#UFC300Results'],
      'united-kingdom': ['UFC 300', '#UFC300Live', '#UFC300Weekend'],
    },
    news: { region: 'united-states', topic: 'UFC-300', headlines: ['UFC-300: fighter dies after collapse in arena'] },
  },
];

/**
 * The disasters, each on its day, counted from 0. The topic trends from seven in the morning until ten of the next; one
 * feed of two has the news, at half past eleven and for three hours, and the first region has no feed at all.
 */
export const disastersOn = (days: readonly number[]): Story[] =>
  DISASTERS.flatMap((story, index) => {
    const day = days[index];
    if (day === undefined) return [];
    return [{ ...story, trends: [24 * day + 7, 24 * day + 34], breaks: [24 * day + 11.5, 24 * day + 14.5] }];
  });

const SUITS: readonly { topic: string; headline: string }[] = [
  { topic: 'nvidia', headline: 'Nvidia sued over chip patents' },
  { topic: 'nvidia', headline: 'Judge tells Nvidia to pay damages in patent case' },
  { topic: 'hugging face', headline: 'Hugging Face faces lawsuit over leaked data' },
  { topic: 'deepseek', headline: 'Regulators ban DeepSeek over privacy' },
];

/** News of this kind about companies of the field, from eight in the morning on, on each of so many days: "Nvidia sued" on all. */
export const suitsOver = (days: number): Story[] =>
  Array.from({ length: days }, (_, day) => day).flatMap((day) =>
    [SUITS[0], SUITS[day % SUITS.length]].flatMap((suit, index): Story[] => {
      if (!suit || (index > 0 && suit === SUITS[0])) return [];
      const key = topicKey(suit.topic);
      return [
        {
          name: suit.headline,
          beside: new RegExp(`^${key}$`),
          listed: { worldwide: [suit.topic], 'united-kingdom': [`#${key}`] },
          news: { region: 'united-states', topic: suit.topic, headlines: [suit.headline] },
          trends: [24 * day, 24 * day + 24],
          breaks: [24 * day + 8, 24 * day + 24],
        },
      ];
    }),
  );

/** The world with these stories' topics in it, and with their news or, as a comparison, without. */
export const withStories =
  (world: World, stories: readonly Story[], start: EpochMs, hasNews: boolean): World =>
  (region, at) => {
    const { topics, news } = world(region, at);
    const hour = (at - start) / HOUR_MS;
    const during = ([from, to]: Story['trends']): boolean => hour >= from && hour < to;
    const listed = stories.flatMap(({ listed: { [region]: names = [] }, trends }) =>
      during(trends) ? (names[Math.floor(hour) % names.length] ?? []) : [],
    );
    const told = stories.filter((story) => hasNews && story.news.region === region && during(story.breaks));
    return { topics: [...listed, ...topics], news: [...told.map((story) => story.news), ...news] };
  };

/** The posts that carry a tag of a story. */
export interface Beside {
  /** From when it trends until a refresh had the news. */
  before: PlayedPost[];
  /** From then on, until the news is a day old. */
  after: PlayedPost[];
}

export function postsBeside(
  { beside, breaks, trends: [from] }: Story,
  { start, posts, refreshes }: PlayedDays,
): Beside {
  const [breaksAt, endsAt] = breaks.map((hour) => start + hour * HOUR_MS);
  const known = refreshes.find(({ at }) => breaksAt !== undefined && at >= breaksAt);
  if (!known || endsAt === undefined) throw new Error('no refresh had the news');
  const found = posts.filter(
    ({ tags, slot: { at } }) =>
      at >= start + from * HOUR_MS && at < endsAt + DAY_MS && tags.some((tag) => beside.test(topicKey(tag))),
  );
  return {
    before: found.filter(({ slot }) => slot.at < known.at),
    after: found.filter(({ slot }) => slot.at >= known.at),
  };
}

/** The same of several stories; a post counts once. */
export function postsBesideAny(stories: readonly Story[], played: PlayedDays): { before: number; after: number } {
  const found = stories.map((story) => postsBeside(story, played));
  const countOf = (posts: readonly PlayedPost[]): number => new Set(posts).size;
  return {
    before: countOf(found.flatMap(({ before }) => before)),
    after: countOf(found.flatMap(({ after }) => after)),
  };
}

/** Of the posts before the news those that the owner was asked about, at the refresh that had it or later. */
export const offeredForDeletion = (posts: readonly PlayedPost[], { mails }: PlayedDays): PlayedPost[] =>
  posts.filter(({ slot }) => mails.some(({ at, notice }) => at > slot.at && notice.subject.endsWith(` ${slot.id}`)));
