import { HOUR_MS, type RegionSlug } from '@promoter/domain';
import { randomFrom } from '../content/random.ts';
import type { RegionPages } from './sites.ts';
import { CATASTROPHE, CONTENTIOUS, GRAVE, NEWS, OF_FIELD, SAFE, UNPLACED } from './topics.ts';

/** What a region's sites show at a moment. */
export type World = (region: RegionSlug, at: number) => RegionPages;

/** A list of forty: a quarter is unsafe, a quarter nothing places. */
const UNSAFE_TOPICS = 10;
/** Of these at most so many are of tragedy and violence, a third on the average. */
const MOST_GRAVE = 5;
const UNPLACED_TOPICS = 10;
const SAFE_TOPICS = 20;
/** So many of a hundred hours see a topic of the field in a region's list. */
const FIELD_HOURS = 20;
const NEWS_ITEMS = 4;

/** Days as they are, from a seed: every region's list has forty topics, of which a few change by the hour. */
export const ordinaryWorld =
  (seed: number): World =>
  (region, at) => {
    const hour = Math.floor(at / HOUR_MS);
    const own = [...region].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), seed) >>> 0;
    const random = randomFrom(own ^ Math.imul(hour, 2_654_435_761));
    const rolling = (pool: readonly string[], count: number): string[] => {
      const order = shuffled(pool, randomFrom(own));
      return Array.from({ length: count }, (_, index) => order[(hour * 2 + index) % order.length] ?? '');
    };
    const ofField = random() * 100 < FIELD_HOURS ? [OF_FIELD[Math.floor(random() * OF_FIELD.length)] ?? ''] : [];
    const grave = 1 + Math.floor(random() * MOST_GRAVE);
    const topics = [
      ...rolling(SAFE, SAFE_TOPICS - ofField.length),
      ...ofField,
      ...rolling(UNPLACED, UNPLACED_TOPICS),
      ...shuffled(GRAVE, random).slice(0, grave),
      ...shuffled(CONTENTIOUS, random).slice(0, UNSAFE_TOPICS - grave),
    ];
    return { topics: shuffled(topics, random), news: shuffled(NEWS, random).slice(0, NEWS_ITEMS) };
  };

/** The same with one catastrophe in half of the first region's list, from one moment to another. */
export const withCatastrophe =
  (world: World, from: number, to: number): World =>
  (region, at) => {
    const { topics, news } = world(region, at);
    if (region !== 'worldwide' || at < from || at >= to) return { topics, news };
    return { topics: [...CATASTROPHE, ...topics.slice(0, CATASTROPHE.length)], news };
  };

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}
