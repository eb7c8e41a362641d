import { expect, test } from '@jest/globals';
import { regionOf } from '@promoter/domain';
import { askSource } from '../../packages/trends/sources/ask-source.ts';
import { CLOSED } from '../../packages/trends/sources/breaker.ts';
import { HttpError } from '../../packages/trends/sources/fetch-page.ts';
import type { TrendSource } from '../../packages/trends/sources/trend-source.ts';

const REGIONS = ['united-states', 'united-kingdom', 'france', 'india'] as const;

/** Asks about all regions; those that fail answer as `failures` says. Returns the regions asked, and those with trends. */
async function ask(failures: Record<string, () => Error>) {
  const asked = new Set<string>();
  const source: TrendSource = {
    name: 'google-rss',
    async fetch({ region: { slug } }) {
      asked.add(slug);
      const failure = failures[slug];
      if (failure) throw failure();
      return { kind: 'trends', validators: null, trends: [{ topic: slug, rank: 1, volume: null, headlines: [] }] };
    },
  };
  const health = {
    source: source.name,
    validators: {},
    entries: 0,
    lastSuccess: null,
    lastError: null,
    breaker: CLOSED,
  };
  const services = { fetch, now: () => 0, pause: async () => {} };
  const { entries, health: after } = await askSource(source, REGIONS.map(regionOf), health, services);
  return { asked: [...asked], answered: entries.map(({ region }) => region.slug), error: after.lastError?.message };
}

const broken = () => new HttpError(500, null);

test('one region that fails does not silence the next ones, and is reported', async () => {
  expect(await ask({ 'united-states': broken })).toEqual({
    asked: [...REGIONS],
    answered: REGIONS.slice(1),
    error: 'united-states: HTTP 500',
  });
});

test('after two regions that fail the others are left to the next refresh', async () => {
  expect((await ask({ 'united-states': broken, 'united-kingdom': broken })).asked).toEqual(REGIONS.slice(0, 2));
});

test.each([
  ['refuses', () => new HttpError(429, null)],
  ['hangs', () => new DOMException('late', 'TimeoutError')],
])('a site that %s is asked about no other region', async (_, failure) => {
  expect((await ask({ 'united-states': failure })).asked).toEqual(['united-states']);
});
