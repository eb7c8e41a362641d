/** A place whose trends can be read, with its name at each source. */
export interface Region {
  /** How configuration and the Trends table name it; also its path on trends24.in and getdaytrends.com. */
  slug: string;
  /** Google Trends' code; null where it has no such list. */
  geo: string | null;
  /** X's "where on Earth" number. */
  woeid: number;
}

/** The regions that can be configured. Slugs as the two sites use them (read 2026-09), WOEIDs as X publishes them. */
export const REGIONS = [
  { slug: 'worldwide', geo: null, woeid: 1 },
  { slug: 'united-states', geo: 'US', woeid: 23424977 },
  { slug: 'united-kingdom', geo: 'GB', woeid: 23424975 },
  { slug: 'canada', geo: 'CA', woeid: 23424775 },
  { slug: 'australia', geo: 'AU', woeid: 23424748 },
  { slug: 'ireland', geo: 'IE', woeid: 23424803 },
  { slug: 'india', geo: 'IN', woeid: 23424848 },
  { slug: 'singapore', geo: 'SG', woeid: 23424948 },
  { slug: 'germany', geo: 'DE', woeid: 23424829 },
  { slug: 'france', geo: 'FR', woeid: 23424819 },
  { slug: 'spain', geo: 'ES', woeid: 23424950 },
  { slug: 'netherlands', geo: 'NL', woeid: 23424909 },
  { slug: 'sweden', geo: 'SE', woeid: 23424954 },
  { slug: 'poland', geo: 'PL', woeid: 23424923 },
  { slug: 'brazil', geo: 'BR', woeid: 23424768 },
  { slug: 'mexico', geo: 'MX', woeid: 23424900 },
  { slug: 'japan', geo: 'JP', woeid: 23424856 },
  { slug: 'korea', geo: 'KR', woeid: 23424868 },
] as const satisfies readonly Region[];

export type RegionSlug = (typeof REGIONS)[number]['slug'];

export const REGION_SLUGS: readonly RegionSlug[] = REGIONS.map((region) => region.slug);

export const regionOf = (slug: RegionSlug): Region => {
  const region = REGIONS.find((candidate) => candidate.slug === slug);
  if (!region) throw new Error(`no region ${slug}`);
  return region;
};
