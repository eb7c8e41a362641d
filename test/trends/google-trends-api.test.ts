import { describe, expect, test } from '@jest/globals';
import { regionOf } from '@promoter/domain';
import { type GoogleTrendsClient, googleTrendsApiSource, PageError } from '@promoter/trends/sources';

const HTML = '<html><title>Error 429 (Too Many Requests)!!1</title></html>';
const points = (rows: number[][]) => JSON.stringify({ default: { timelineData: rows.map((value) => ({ value })) } });

const context = (signal = new AbortController().signal) => ({ region: regionOf('united-states'), fetch, signal });
const rising = (client: GoogleTrendsClient) => googleTrendsApiSource(client, ['GPU', 'LLM', 'NLP'], () => 0);

describe('interest over time', () => {
  test('names the tags that are searched for more than before, most risen first', async () => {
    const client = {
      interestOverTime: async () =>
        points([
          [10, 10, 10],
          [10, 10, 10],
          [10, 10, 10],
          [20, 90, 5],
        ]),
    };
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
    await expect(rising({ interestOverTime: async () => answer }).fetch(context())).rejects.toThrow(PageError);
  });

  test('is waited for no longer than the signal says, though the library knows none', async () => {
    const hanging = { interestOverTime: () => new Promise<never>(() => {}) };
    await expect(rising(hanging).fetch(context(AbortSignal.timeout(5)))).rejects.toThrow('timeout');
  });
});
