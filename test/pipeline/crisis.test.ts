import { describe, expect, test } from '@jest/globals';
import { DAY_MS, MINUTE_MS, type Notice } from '@promoter/domain';
import { type Crisis, type ListMood, nextCrisis, readCrisis, writeCrisis } from '@promoter/pipeline/crisis';
import { createInMemoryStore } from '@promoter/store/in-memory';
import { servePages } from '../support/page-server.ts';
import { MORNING, refreshFixture } from '../support/refresh.ts';
import { trends24Page } from '../support/trend-pages.ts';

const DAY = '2026-11-22';
const mood = (grave: number, total = 25): ReadonlyMap<string, ListMood> =>
  new Map([['united-states', { total, grave: Array.from({ length: grave }, (_, index) => `Attack ${index}`) }]]);
const none = new Map<string, ListMood>();
const REGIONS = ['united-states'];
const listed = (moods: ReadonlyMap<string, ListMood>) => ({ regions: REGIONS, moods });

/** The crisis after refreshes with so many grave topics of 25 each; null is a refresh without a list. */
function following(...refreshes: (number | null)[]): { crisis: Crisis | null; mails: string[][] } {
  let crisis: Crisis | null = null;
  const mails: string[][] = [];
  for (const [index, grave] of refreshes.entries()) {
    const next = nextCrisis(crisis, listed(grave === null ? none : mood(grave)), MORNING + index * 30 * MINUTE_MS, DAY);
    crisis = next.crisis;
    mails.push(next.mails);
  }
  return { crisis, mails };
}

describe('a crisis', () => {
  test.each([
    ['a fifth of a list is grave', mood(5), true],
    ['less than a fifth is', mood(5, 26), false],
    ['four topics are, of however few', mood(4, 20), false],
    ['a list is too short to tell', mood(5, 19), false],
    ['all of a long list is', mood(50, 50), true],
  ])('where %s: %#', (_, moods, begins) => {
    expect(nextCrisis(null, listed(moods), MORNING, DAY).crisis !== null).toBe(begins);
  });

  test('ends with the second calm refresh in a row', () => {
    expect(following(6, 0).crisis).not.toBeNull();
    expect(following(6, 0, 0).crisis).toBeNull();
    expect(following(6, 0, 7, 0).crisis).not.toBeNull();
  });

  test('goes on where the list cannot be read', () => {
    expect(following(6, null, null, 0).crisis).not.toBeNull();
    expect(following(6, null, null, 0, 0).crisis).toBeNull();
  });

  test('is not ended by lists that are too short to tell, and is forgotten after a day of them', () => {
    const { crisis } = following(6);
    const shortListAt = (ms: number) => nextCrisis(crisis, listed(mood(3, 3)), MORNING + ms, DAY);
    expect(shortListAt(MINUTE_MS).crisis?.regions['united-states']?.calm).toBe(0);
    expect(shortListAt(DAY_MS).crisis).toBeNull();
  });

  test('of a region that is no longer configured is over', () => {
    const { crisis } = following(6);
    expect(nextCrisis(crisis, { regions: ['india'], moods: none }, MORNING + MINUTE_MS, DAY).crisis).toBeNull();
  });

  test('that cannot be read is over with the next refresh whose lists are calm', async () => {
    const { keyValues } = createInMemoryStore();
    await keyValues.set('crisis', { at: 'yesterday' });
    const unreadable = await readCrisis(keyValues, MORNING);
    expect(nextCrisis(unreadable, listed(mood(0)), MORNING, DAY).crisis).toBeNull();
  });

  test('is mailed once a day and region', () => {
    expect(following(6, 6, 0, 0, 6).mails.flat()).toEqual(['united-states', 'united-states']);
    const { crisis } = following(6, 6);
    expect(nextCrisis(crisis, listed(mood(6)), MORNING + DAY_MS, '2026-11-23').mails).toEqual(['united-states']);
  });

  test('of a bot that stopped refreshing is forgotten after a day, and one that cannot be read counts', async () => {
    const { keyValues } = createInMemoryStore();
    expect(await readCrisis(keyValues, MORNING)).toBeNull();
    await writeCrisis(keyValues, following(6).crisis);
    expect(await readCrisis(keyValues, MORNING + DAY_MS - 1)).not.toBeNull();
    expect(await readCrisis(keyValues, MORNING + DAY_MS)).toBeNull();
    await keyValues.set('crisis', { at: 'yesterday' });
    expect(await readCrisis(keyValues, MORNING)).not.toBeNull();
  });
});

describe('a refresh whose list is full of tragedy', () => {
  const GRAVE = [
    '#ParisAttack',
    'Mass shooting',
    '#PrayForLondon',
    '#EarthquakeJapan',
    'Bombing',
    'Murder',
    '#RIPQueen',
  ];
  const CALM = Array.from({ length: 18 }, (_, index) => `#UFC${300 + index}`);

  async function refreshed(topics: readonly string[]) {
    const notices: Notice[] = [];
    const server = await servePages(({ url = '' }, response) => {
      if (url.includes('trends24')) response.end(trends24Page(topics));
      else response.writeHead(404).end();
    });
    const bot = refreshFixture(server.url, { notify: async (notice) => notices.push(notice) > 0 });
    await bot.refresh();
    await server.close();
    return { notices, crisis: await readCrisis(bot.store.keyValues, MORNING) };
  }

  test('begins a crisis and mails what it saw and what posts do', async () => {
    const { notices, crisis } = await refreshed([...GRAVE, ...CALM]);
    expect(crisis?.regions).toHaveProperty('united-kingdom');
    expect(notices).toHaveLength(1);
    expect(notices[0]?.subject).toBe('Crisis in the trends of united-kingdom');
    expect(notices[0]?.text).toContain('- #ParisAttack');
    expect(notices[0]?.text).toContain('Posts go out without trends');
  });

  test('does not where a list is as bad as any day’s', async () => {
    const { notices, crisis } = await refreshed([...GRAVE.slice(0, 4), ...CALM]);
    expect([notices, crisis]).toEqual([[], null]);
  });
});
