import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readTrends } from '@promoter/control';
import { HOUR_MS, MINUTE_MS } from '@promoter/domain';
import { rankTrends } from '@promoter/trends/rank';
import { slotOf } from '../support/bot.ts';
import { type PageServer, servePages } from '../support/page-server.ts';
import { MORNING, type RefreshFixture, refreshFixture } from '../support/refresh.ts';
import { googleFeed, trends24Page } from '../support/trend-pages.ts';

interface Lists {
  /** What trends worldwide, and in the United States, where alone there is news. */
  worldwide: string[];
  unitedStates: string[];
  news: { topic: string; headlines: string[] }[];
}

let server: PageServer;
let lists: Lists;
let bot: RefreshFixture;

beforeEach(async () => {
  server = await servePages(({ url = '' }, response) => {
    if (url.includes('google')) response.end(googleFeed(lists.news));
    else if (!url.includes('trends24')) response.writeHead(404).end();
    else response.end(trends24Page(url.includes('united-states') ? lists.unitedStates : lists.worldwide));
  });
  bot = refreshFixture(server.url, {}, { regions: ['worldwide', 'united-states'] });
  lists = { worldwide: ['#Chelsea', '#NVIDIA'], unitedStates: ['#Wimbledon'], news: [] };
});
afterEach(() => server.close());

async function refresh(minutes: number, change: Partial<Lists> = {}): Promise<void> {
  lists = { ...lists, ...change };
  bot.at(MORNING + minutes * MINUTE_MS);
  await bot.refresh();
}

/** What a slot so many minutes later may use. */
async function usableAt(minutes: number): Promise<string[]> {
  const { store, services } = bot;
  const at = MORNING + minutes * MINUTE_MS;
  const { ranked } = rankTrends({
    ...services.config.trends,
    slot: { ...slotOf(services.config, 'A@2026-11-22T09:00'), at },
    trends: await store.trends.list(services.config.trends.regions, at),
    history: [],
    overrides: await store.topicOverrides.read(),
    refused: (await store.refusedTopics.read(at)).topics,
    noTrends: null,
  });
  return ranked.map(({ hashtag }) => hashtag);
}

describe('a topic that was usable and that the news refuses half an hour later', () => {
  const BLAST = [{ topic: 'chelsea', headlines: ['Chelsea: three dead after explosion'] }];

  beforeEach(async () => {
    await refresh(0);
    expect(await usableAt(1)).toEqual(expect.arrayContaining(['#Chelsea', '#NVIDIA', '#Wimbledon']));
    await refresh(30, { news: BLAST });
  });

  test('is refused in every region, in any case', async () => {
    expect(await usableAt(31)).not.toContain('#Chelsea');
    await refresh(60, { worldwide: ['#CHELSEA', '#chelseaFC', '#Arsenal'], news: BLAST });
    expect(await usableAt(61)).toEqual(expect.arrayContaining(['#Arsenal']));
    expect((await usableAt(61)).filter((tag) => /chelsea/i.test(tag))).toEqual([]);
  });

  test('stays refused for a day when the news is gone, and no longer', async () => {
    for (let minutes = 60; minutes <= 23 * 60; minutes += 60) await refresh(minutes, { news: [] });
    expect(await usableAt(23 * 60 + 1)).not.toContain('#Chelsea');
    for (let minutes = 24 * 60; minutes <= 29 * 60; minutes += 60) await refresh(minutes);
    expect(await usableAt(29 * 60 + 1)).toContain('#Chelsea');
  });

  test('is shown as refused at once, with its evidence, and is usable while the operator allows it', async () => {
    const { store, services } = bot;
    const shown = async () => {
      const answer = await readTrends({ ...services, now: () => MORNING + 31 * MINUTE_MS });
      return answer.trends.find(({ hashtag }) => hashtag === '#Chelsea');
    };
    expect(await shown()).toMatchObject({
      usable: false,
      by: 'refusal',
      reason: expect.stringContaining('Chelsea: three dead after explosion'),
    });
    await store.topicOverrides.change(() => ({ allow: ['chelsea'], deny: [] }));
    expect(await shown()).toMatchObject({ usable: true, by: 'operator', reason: 'allowed by the operator' });
    expect(await usableAt(31)).toContain('#Chelsea');
    await store.topicOverrides.change(() => ({ allow: [], deny: [] }));
    expect(await shown()).toMatchObject({ usable: false });
  });
});

describe('a topic that a grave headline only names', () => {
  const headlines = ['Stampede at Coachella leaves nine dead'];
  const news = [{ topic: 'indio california', headlines }];

  test.each([
    ['a place', 'indio california'],
    ['everyday words', 'fire department'],
    ['the brand’s own field', 'nvidia'],
  ])('is refused when it begins to trend after the news is gone, which came with %s', async (_, topic) => {
    await refresh(0, { news: [{ topic, headlines }] });
    await refresh(30, { news: [], worldwide: ['#Coachella', '#Wimbledon'] });
    expect(await usableAt(31)).toContain('#Wimbledon');
    expect(await usableAt(31)).not.toContain('#Coachella');
  });

  test('is refused where only its older row is stored', async () => {
    await refresh(0, { worldwide: ['#Coachella'] });
    expect(await usableAt(1)).toContain('#Coachella');
    await refresh(30, { worldwide: ['#Wimbledon'], news });
    expect(await usableAt(31)).not.toContain('#Coachella');
  });

  test('is not refused where it is an everyday word, or of the brand’s own field', async () => {
    const worldwide = ['#Sunday', '#Friends', '#NVIDIA', '#Wimbledon'];
    await refresh(0, { worldwide, news: [] });
    const before = await usableAt(1);
    await refresh(30, {
      worldwide,
      news: [{ topic: 'jensen huang', headlines: ['Friends mourn two killed on Sunday outside Nvidia'] }],
    });
    expect(await usableAt(31)).toEqual(before);
  });
});

test('“Nvidia sued” refuses #NVIDIA and nothing longer, and a slot keeps its other trends', async () => {
  const worldwide = ['#NVIDIA', '#NVIDIAGTC', '#Wimbledon'];
  await refresh(0, { worldwide });
  const before = await usableAt(1);
  await refresh(30, { worldwide, news: [{ topic: 'nvidia', headlines: ['Nvidia sued over chip patents'] }] });
  expect(await usableAt(31)).toEqual(before.filter((tag) => tag !== '#NVIDIA'));
});

test('news about the field that is in a feed alone refuses what it is about, and nothing longer', async () => {
  const worldwide = ['#NvidiaGTC', '#Wimbledon'];
  await refresh(0, { worldwide });
  const before = await usableAt(1);
  await refresh(30, { worldwide, news: [{ topic: 'nvidia', headlines: ['Nvidia sued over chip patents'] }] });
  expect(await usableAt(31)).toEqual(before);
  const { topics } = await bot.store.refusedTopics.read(MORNING);
  expect(topics).toMatchObject([{ key: 'nvidia', reach: 'itself' }]);
});

test('a topic refused by its own words is kept, and covers its near-duplicates', async () => {
  await refresh(0, { worldwide: ['#ChelseaExplosion', '#Chelsea', '#Wimbledon'] });
  expect((await bot.store.refusedTopics.read(MORNING)).topics.map(({ key }) => key)).toEqual(
    expect.arrayContaining(['chelseaexplosion', 'chelsea']),
  );
  expect(await usableAt(1)).not.toContain('#Chelsea');
});

test('a refresh writes a refusal again only when less than a day of it is left', async () => {
  const worldwide = ['#PrayForParis', '#Wimbledon'];
  lists.worldwide = worldwide;
  const written = [];
  for (const hours of [0, 1, 3, 5]) {
    bot.at(MORNING + hours * HOUR_MS);
    written.push((await bot.refresh()).refused > 0);
  }
  expect(written).toEqual([true, false, false, true]);
});
