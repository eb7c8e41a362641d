/** A place whose trends can be read, with its name at each source. */
export interface Region {
  /** How configuration and the Trends table name it; also its path on trends24.in and getdaytrends.com. */
  slug: string;
  /** Google Trends' code; null where it has no such list. */
  geo: string | null;
  /** X's "where on Earth" number. */
  woeid: number;
}

/** Slug, Google's code and WOEID. Slugs as the two sites use them (read 2026-09), WOEIDs as X publishes them. */
const TABLE = [
  ['worldwide', null, 1],
  ['united-states', 'US', 23424977],
  ['united-kingdom', 'GB', 23424975],
  ['canada', 'CA', 23424775],
  ['australia', 'AU', 23424748],
  ['ireland', 'IE', 23424803],
  ['india', 'IN', 23424848],
  ['singapore', 'SG', 23424948],
  ['germany', 'DE', 23424829],
  ['france', 'FR', 23424819],
  ['spain', 'ES', 23424950],
  ['netherlands', 'NL', 23424909],
  ['sweden', 'SE', 23424954],
  ['poland', 'PL', 23424923],
  ['brazil', 'BR', 23424768],
  ['mexico', 'MX', 23424900],
  ['japan', 'JP', 23424856],
  ['korea', 'KR', 23424868],
] as const satisfies readonly (readonly [slug: string, geo: string | null, woeid: number])[];

export type RegionSlug = (typeof TABLE)[number][0];

/** The regions that can be configured. */
export const REGIONS: readonly Region[] = TABLE.map(([slug, geo, woeid]) => ({ slug, geo, woeid }));

export const REGION_SLUGS: readonly RegionSlug[] = TABLE.map(([slug]) => slug);

export const regionOf = (slug: RegionSlug): Region => {
  const region = REGIONS.find((candidate) => candidate.slug === slug);
  if (!region) throw new Error(`no region ${slug}`);
  return region;
};
