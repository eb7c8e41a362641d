import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { brand } from '@promoter/brands/voltagegpu';
import { domainTags } from '@promoter/content';
import { MINUTE_MS } from '@promoter/domain';
import { previewSlot } from '@promoter/pipeline';
import { createInMemoryStore } from '@promoter/store/in-memory';
import { rankTrends } from '@promoter/trends/rank';
import { slotOf } from '../support/bot.ts';
import { type PageServer, servePages } from '../support/page-server.ts';
import { MORNING, type RefreshFixture, refreshFixture } from '../support/refresh.ts';
import { googleFeed, trends24Page } from '../support/trend-pages.ts';

type News = { topic: string; headlines: string[] }[];

let server: PageServer;
let topics: string[];
let news: News;
let bot: RefreshFixture;

beforeEach(async () => {
  server = await servePages(({ url = '' }, response) => {
    if (url.includes('google')) response.end(googleFeed(news));
    else if (url.includes('trends24')) response.end(trends24Page(topics));
    else response.writeHead(404).end();
  });
  bot = refreshFixture(server.url, {}, { regions: ['united-states'] });
});
afterEach(() => server.close());

/** The tags that a slot right after the refresh may use. */
async function usableAfter(minutes: number, trending: readonly string[], items: News = []): Promise<string[]> {
  [topics, news] = [[...trending], items];
  const at = MORNING + minutes * MINUTE_MS;
  bot.at(at);
  await bot.refresh();
  const { store, services } = bot;
  const { ranked } = rankTrends({
    ...services.config.trends,
    slot: { ...slotOf(services.config, 'A@2026-11-22T09:00'), at },
    trends: await store.trends.list(services.config.trends.regions, at),
    history: [],
    overrides: await store.topicOverrides.read(),
    refused: (await store.refusedTopics.read(at)).topics,
    noTrends: null,
  });
  return ranked.map(({ hashtag }) => hashtag).filter((tag) => trending.includes(tag));
}

describe('grave news about a topic of the field', () => {
  const [spared = '', ...tags] = domainTags(brand);
  const blasts = tags.map((tag) => ({
    topic: tag.slice(1),
    headlines: [`Explosion at ${tag.slice(1)} conference kills three`],
  }));
  const postedTags = async () => {
    const preview = await previewSlot('A', {
      ...bot.services,
      store: { ...bot.store, queue: createInMemoryStore().queue },
      brand,
    });
    return preview?.decision.tags.filter((tag) => domainTags(brand).includes(tag));
  };

  test('takes every such tag off the posts, until the operator allows it', async () => {
    await usableAfter(0, tags, blasts);
    expect(await postedTags()).toEqual([spared]);
    const [allowed = ''] = tags;
    await bot.store.topicOverrides.change(() => ({ allow: [allowed], deny: [spared] }));
    expect(await postedTags()).toEqual([allowed]);
  });

  test('refuses that topic alone', async () => {
    const items = ['nvidia', 'deepseek', 'pytorch'].map((topic) => ({
      topic,
      headlines: [`Explosion at ${topic} headquarters kills two`],
    }));
    const longer = ['#NvidiaGTC', '#DeepSeekR1', '#PyTorchConf'];
    expect(await usableAfter(0, ['#NVIDIA', ...longer], items)).toEqual(expect.arrayContaining(longer));
    expect(await usableAfter(30, ['#NVIDIA', ...longer])).not.toContain('#NVIDIA');
  });
});

describe('a short name', () => {
  const tags = ['#RCB', '#RCBvsPBKS', '#RCBFans', '#CSKvRCB', '#rcbfans'];

  test('falls with all that hold it where a headline names it', async () => {
    const items = [{ topic: 'bengaluru stadium', headlines: ['11 dead in stampede at RCB victory parade'] }];
    expect(await usableAfter(0, [...tags, '#Wimbledon'], items)).toEqual(['#Wimbledon']);
  });

  test('falls with all that hold it where the news is about it', async () => {
    const items = ['rcb', 'psg'].map((topic) => ({ topic, headlines: ['Eleven dead in stampede'] }));
    expect(await usableAfter(0, [...tags, '#PSGvOM', '#Wimbledon'], items)).toEqual(['#Wimbledon']);
  });

  test('of a country or of who tells the news refuses nothing longer', async () => {
    const items = [{ topic: 'crash', headlines: ['BBC: three killed in crash in USA'] }];
    expect(await usableAfter(0, ['#USAvsENG', '#Wimbledon'], items)).toEqual(['#USAvsENG', '#Wimbledon']);
  });
});

describe('a story is not forgotten by the next refresh', () => {
  test('where the topic alone told it', async () => {
    await usableAfter(0, ['Lakers parade shooting']);
    expect(await usableAfter(30, ['#Lakers', '#Wimbledon'])).toEqual(['#Wimbledon']);
  });

  test('where it came with an everyday word', async () => {
    const items = [{ topic: 'friday', headlines: ['Dozens killed in blast at Wembley during Fulham match'] }];
    await usableAfter(0, ['#Arsenal'], items);
    expect(await usableAfter(30, ['#Fulham', '#Arsenal'])).toEqual(['#Arsenal']);
  });

  test('where the name stands beyond what is kept of a headline', async () => {
    const long =
      'Officials say that at least a dozen people were injured on their way home late in the evening after an explosion in the car park beside the ground of Fulham';
    await usableAfter(0, ['#Arsenal'], [{ topic: 'car park', headlines: [long] }]);
    expect(await usableAfter(30, ['#Fulham', '#Arsenal'])).toEqual(['#Arsenal']);
  });
});

describe('words that no capitals part', () => {
  test('are read in a story that is a tag', async () => {
    expect(await usableAfter(0, ['#lakersparadeshooting', '#Lakers', '#Wimbledon'])).toEqual(['#Wimbledon']);
  });
});

describe('other names of the same', () => {
  test.each([
    ['Two dead after explosion at Manchester City stadium', ['#MCFC', '#ManCity']],
    ['Shooting at Lakers parade', ['#LakeShow', '#LALvsBOS', '#LALBOS']],
    ['Fan killed in stabbing outside Manchester United ground', ['#MUFC', '#ManUtd', '#ManchesterUtd']],
    ['Blast at Chelsea training ground kills two', ['#CFC']],
  ])('fall with “%s”', async (headline, tags) => {
    expect(await usableAfter(0, [...tags, '#Wimbledon'], [{ topic: 'news', headlines: [headline] }])).toEqual([
      '#Wimbledon',
    ]);
  });
});
