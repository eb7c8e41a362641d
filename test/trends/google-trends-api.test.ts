import { describe, expect, test } from '@jest/globals';
import { regionOf } from '@promoter/domain';
import { type GoogleTrendsClient, googleDailySource, googleTrendsApiSource, PageError } from '@promoter/trends/sources';

const HTML = '<html><title>Error 429 (Too Many Requests)!!1</title></html>';
const points = (rows: number[][]) => JSON.stringify({ default: { timelineData: rows.map((value) => ({ value })) } });

const clientThat = (change: Partial<GoogleTrendsClient>): GoogleTrendsClient => ({
  interestOverTime: async () => points([[1], [1], [1], [9]]),
  dailyTrends: async () => HTML,
  ...change,
});
const context = (signal = new AbortController().signal) => ({ region: regionOf('united-states'), fetch, signal });
const rising = (client: GoogleTrendsClient) => googleTrendsApiSource(client, ['GPU', 'LLM', 'NLP'], () => 0);

describe('interest over time', () => {
  test('names the tags that are searched for more than before, most risen first', async () => {
    const client = clientThat({
      interestOverTime: async () =>
        points([
          [10, 10, 10],
          [10, 10, 10],
          [10, 10, 10],
          [20, 90, 5],
        ]),
    });
    const answer = await rising(client).fetch(context());
    expect(answer).toMatchObject({
      kind: 'trends',
      trends: [
        { topic: 'LLM', rank: 1 },
        { topic: 'GPU', rank: 2 },
      ],
    });
  });

  test.each([
    ['HTML where JSON should be', HTML],
    ['JSON of another shape', '{"default":{}}'],
    ['nothing', ''],
  ])('%s is an error', async (_, answer) => {
    await expect(rising(clientThat({ interestOverTime: async () => answer })).fetch(context())).rejects.toThrow(
      PageError,
    );
  });

  test('is waited for no longer than the signal says, though the library knows none', async () => {
    const hanging = clientThat({ interestOverTime: () => new Promise(() => {}) });
    await expect(rising(hanging).fetch(context(AbortSignal.timeout(5)))).rejects.toThrow('timeout');
  });
});

describe('daily trends', () => {
  test('are dead today: the HTML that Google sends is an error', async () => {
    await expect(googleDailySource(clientThat({})).fetch(context())).rejects.toThrow(PageError);
  });

  test('are read with their headlines, should they return', async () => {
    const search = { title: { query: 'eurovision' }, formattedTraffic: '200K+', articles: [{ title: 'The final' }] };
    const dailyTrends = async () =>
      JSON.stringify({ default: { trendingSearchesDays: [{ trendingSearches: [search] }] } });
    expect(await googleDailySource(clientThat({ dailyTrends })).fetch(context())).toMatchObject({
      trends: [{ topic: 'eurovision', rank: 1, volume: 200_000, headlines: ['The final'] }],
    });
  });

  test('do not exist for the whole world', async () => {
    const worldwide = { ...context(), region: regionOf('worldwide') };
    expect(await googleDailySource(clientThat({})).fetch(worldwide)).toEqual({ kind: 'none' });
  });
});
