import type { Observation } from '@promoter/learning';

/** A post of account A at nine that was seen 400 times and clicked on eight times; change what matters. */
export const observed = (changes: Partial<Observation> = {}): Observation => ({
  account: 'A',
  day: '2026-11-23',
  hour: 9,
  angle: 'cost',
  idea: 'night-shift',
  device: 'time',
  product: '8x H200',
  domainTag: '#GPU',
  topicCategory: 'tech',
  picture: false,
  views: 400,
  clicks: 8,
  engagements: 12,
  cost: 200_000,
  ...changes,
});

/** As many posts as there are counts, one for each. */
export const withClicks = (counts: readonly number[], changes: Partial<Observation> = {}): Observation[] =>
  counts.map((clicks) => observed({ clicks, ...changes }));
