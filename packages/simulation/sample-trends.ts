import { type Category, type EpochMs, MINUTE_MS, type RegionSlug, type Trend } from '@promoter/domain';
import type { Random } from './random.ts';

/** Safe topics as a quiet year brings them. */
const TOPICS = [
  ...of('sports', '#ChampionsLeague', '#NBAFinals', '#Wimbledon', '#SixNations', '#TourDeFrance', '#SuperBowl'),
  ...of('sports', '#F1Monza', '#AusOpen'),
  ...of('entertainment', '#Eurovision', '#Oscars', '#Grammys', '#Glastonbury', '#DoctorWho', '#TaylorSwift'),
  ...of('gaming', '#GameAwards', '#Minecraft', '#EldenRing', '#Nintendo'),
  ...of('tech', '#AppleEvent', '#CES2027', '#Android', '#WWDC'),
  ...of('business', '#Earnings', '#StartupDay'),
  ...of('holiday', '#NationalPizzaDay', '#StarWarsDay'),
  ...of('meme', '#CaturdayVibes', '#MondayMotivation'),
];

const DOMAIN_TOPICS = of('tech', '#GTC', '#OpenAI', '#H100', '#DeepSeek', '#MachineLearning', '#LLM');

function of(category: Category, ...hashtags: string[]): Pick<Trend, 'hashtag' | 'category'>[] {
  return hashtags.map((hashtag) => ({ hashtag, category }));
}

/** What a refresh at this moment could store for a region: safe trends, now and then one of the domain, one refused. */
export function sampleTrends(region: RegionSlug, at: EpochMs, maxAgeMinutes: number, random: Random): Trend[] {
  const safe = { domain: false, relevance: 0.05, usable: true };
  const rows = [
    ...Array.from({ length: 8 }, () => ({ ...random.pick(TOPICS), ...safe })),
    ...(random.chance(0.1) ? [{ ...random.pick(DOMAIN_TOPICS), domain: true, relevance: 0.9, usable: true }] : []),
    { hashtag: '#Election', category: 'politics' as const, domain: false, relevance: 0, usable: false },
  ].map((topic, index) => ({
    ...topic,
    topic: topic.hashtag,
    reason: 'made up for the simulation',
    scope: region,
    source: 'simulation',
    rank: index + 1,
    volume: null,
    seenAt: at,
    expiresAt: at + maxAgeMinutes * MINUTE_MS,
  }));
  return [...new Map(rows.map((row) => [row.hashtag, row])).values()];
}
