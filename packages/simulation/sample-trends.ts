import { type Category, type EpochMs, MINUTE_MS, type RegionSlug, type Trend } from '@promoter/domain';
import type { Random } from './random.ts';

type Topic = readonly [hashtag: string, category: Category];

/** Safe topics as a quiet year brings them. */
const TOPICS: [Topic, ...Topic[]] = [
  ['#ChampionsLeague', 'sports'],
  ['#NBAFinals', 'sports'],
  ['#Wimbledon', 'sports'],
  ['#SixNations', 'sports'],
  ['#TourDeFrance', 'sports'],
  ['#SuperBowl', 'sports'],
  ['#F1Monza', 'sports'],
  ['#AusOpen', 'sports'],
  ['#Eurovision', 'entertainment'],
  ['#Oscars', 'entertainment'],
  ['#Grammys', 'entertainment'],
  ['#Glastonbury', 'entertainment'],
  ['#DoctorWho', 'entertainment'],
  ['#TaylorSwift', 'entertainment'],
  ['#GameAwards', 'gaming'],
  ['#Minecraft', 'gaming'],
  ['#EldenRing', 'gaming'],
  ['#Nintendo', 'gaming'],
  ['#AppleEvent', 'tech'],
  ['#CES2027', 'tech'],
  ['#Android', 'tech'],
  ['#WWDC', 'tech'],
  ['#Earnings', 'business'],
  ['#StartupDay', 'business'],
  ['#NationalPizzaDay', 'holiday'],
  ['#StarWarsDay', 'holiday'],
  ['#CaturdayVibes', 'meme'],
  ['#MondayMotivation', 'meme'],
];

const DOMAIN_TOPICS: [string, ...string[]] = ['#GTC', '#OpenAI', '#H100', '#DeepSeek', '#MachineLearning', '#LLM'];

/** What a refresh at this moment could store for a region: safe trends, now and then one of the domain, one refused. */
export function sampleTrends(region: RegionSlug, at: EpochMs, maxAgeMinutes: number, random: Random): Trend[] {
  const rows = Array.from({ length: 8 }, (_, index): Trend => {
    const [hashtag, category] = random.pick(TOPICS);
    return trend({ hashtag, category, domain: false, relevance: 0.05, usable: true }, index + 1);
  });
  if (random.chance(0.1)) {
    const hashtag = random.pick(DOMAIN_TOPICS);
    rows.push(trend({ hashtag, category: 'tech', domain: true, relevance: 0.9, usable: true }, rows.length + 1));
  }
  rows.push(
    trend({ hashtag: '#Election', category: 'politics', domain: false, relevance: 0, usable: false }, rows.length + 1),
  );
  return [...new Map(rows.map((row) => [row.hashtag, row])).values()];

  function trend(topic: Pick<Trend, 'hashtag' | 'category' | 'domain' | 'relevance' | 'usable'>, rank: number): Trend {
    return {
      ...topic,
      topic: topic.hashtag,
      reason: 'made up for the simulation',
      scope: region,
      source: 'simulation',
      rank,
      volume: null,
      seenAt: at,
      expiresAt: at + maxAgeMinutes * MINUTE_MS,
    };
  }
}
