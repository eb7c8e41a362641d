import { describe, expect, test } from '@jest/globals';
import { trends24Page } from '../support/trend-pages.ts';
import { walkThrough } from '../support/walk-through.ts';

const page = trends24Page(
  ['#PrayForParis', 'Champions League Final', 'H100', '#JusticeForNobody', 'Some Unknown Person'],
  ['#YesterdaysNews'],
);

describe('the main job, from a trends page to a record', () => {
  test('one slot is one post on X, exactly as recorded, with a trend that the page carried', async () => {
    const { sent, trends, record, posts, history } = await walkThrough(page);

    expect(sent).toHaveLength(1);
    expect(record?.status.state).toBe('posted');
    expect(JSON.parse(sent[0] ?? '{}')).toEqual({ text: posts[0]?.text });
    expect(posts).toHaveLength(1);
    expect(history).toBe(1);
    expect(record?.decision?.trend?.hashtag).toMatch(/^#(H100|ChampionsLeagueFinal)$/);
    expect(record?.decision?.rules.filter(({ pass }) => !pass)).toEqual([]);
    const usable = trends.filter((trend) => trend.usable && trend.source === 'trends24').map(({ hashtag }) => hashtag);
    expect(usable).not.toEqual(
      expect.arrayContaining(['#PrayForParis', '#JusticeForNobody', '#SomeUnknownPerson', '#YesterdaysNews']),
    );
  });

  test('a page that is no page costs the trend, not the post', async () => {
    const { sent, record } = await walkThrough('error code: 520');
    expect(sent).toHaveLength(1);
    expect(record?.status.state).toBe('posted');
    expect(record?.decision?.tags.length).toBeGreaterThan(0);
  });
});
