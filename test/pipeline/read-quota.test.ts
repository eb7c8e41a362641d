import { describe, expect, test } from '@jest/globals';
import { HOUR_MS, type TrendReader } from '@promoter/domain';
import { MORNING, refreshFixture } from '../support/refresh.ts';

/** No site can be reached: only X is tested. */
const NOWHERE = 'http://127.0.0.1:1';

function readerThat(change: Partial<TrendReader> = {}): TrendReader & { calls: string[] } {
  const calls: string[] = [];
  return {
    calls,
    trends: async (woeid) => {
      calls.push(`trends ${woeid}`);
      return [{ name: '#WrestleMania', posts: 40_000 }];
    },
    search: async (_, maxResults) => {
      calls.push(`search ${maxResults}`);
      return Array.from({ length: 100 }, (_, index) => (index % 2 ? ['GPU', 'gpu'] : ['GPU', `Once${index}`]));
    },
    ...change,
  };
}

describe('reading X for trends', () => {
  test('is off unless configured', async () => {
    const reader = readerThat();
    await refreshFixture(NOWHERE, { reader }).refresh();
    expect(reader.calls).toEqual([]);
  });

  test('happens every eight hours when three reads a day are allowed, and never more often', async () => {
    const reader = readerThat();
    const fixture = refreshFixture(NOWHERE, { reader }, { reads: 3 });
    for (let hours = 0; hours < 48; hours += 0.5) {
      fixture.at(MORNING + hours * HOUR_MS);
      await fixture.refresh();
    }
    expect(reader.calls.filter((call) => call === 'search 100')).toHaveLength(6);
    expect(reader.calls.filter((call) => call === 'trends 23424975')).toHaveLength(6);
  });

  test('yields trends like any other source', async () => {
    const { trends } = await refreshFixture(NOWHERE, { reader: readerThat() }, { reads: 3 }).refresh();
    expect(trends).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ hashtag: '#WrestleMania', source: 'x-trends', volume: 40_000, usable: true }),
        expect.objectContaining({ hashtag: '#GPU', source: 'x-search', volume: 100, domain: true }),
      ]),
    );
    expect(trends.some(({ hashtag }) => hashtag.startsWith('#Once'))).toBe(false);
  });
});
