import { describe, expect, test } from '@jest/globals';
import { type InsightsAnswer, insightsAnswer } from '@promoter/control/answers';
import type { Post } from '@promoter/domain';
import { LIVE } from '../../support/bot.ts';
import { clickedPosts } from '../../support/control/clicked-posts.ts';
import { type TestApi, testApi } from '../../support/control.ts';

const MONDAY_NOON = Date.parse('2026-11-23T11:00:00Z');

/** A live bot whose account A has published these posts. */
function published(posts: readonly Post[], config: unknown = LIVE): TestApi {
  const api = testApi(MONDAY_NOON, config);
  api.bot.store.posts.list = async (account, { since = 0 }) =>
    posts.filter((post) => post.account === account && post.postedAt >= since).toReversed();
  return api;
}

const insights = async ({ ask }: TestApi, query = ''): Promise<InsightsAnswer> =>
  insightsAnswer.parse((await ask(`/insights${query}`)).content);

const rowsOf = ({ rows }: InsightsAnswer, dimension: string) => rows.filter((row) => row.dimension === dimension);

describe('/insights', () => {
  test('says of each arm what its posts brought, the best first, and of the whole', async () => {
    const answer = await insights(published(clickedPosts()));
    expect(answer).toMatchObject({
      days: 28,
      first: '2026-10-27',
      last: '2026-11-23',
      mode: 'live',
      measure: 'clicks',
      note: null,
      whole: { posts: 60, measured: 60, views: 24_000, actions: 800, costUsd: 12.06 },
    });
    expect(rowsOf(answer, 'domainTag').map(({ arm, posts, verdict }) => [arm, posts, verdict])).toEqual([
      ['#AI', 20, 'better'],
      ['#GPU', 20, 'worse'],
      ['#LLM', 20, 'worse'],
    ]);
    const { estimate = 0, low = 0, high = 0 } = rowsOf(answer, 'domainTag')[0]?.per1000Views ?? {};
    expect(low < estimate && estimate < high).toBe(true);
    // 0.201 USD for 400 views, of which some 60 are clicks.
    expect(rowsOf(answer, 'domainTag')[0]?.costPerActionUsd?.estimate).toBeCloseTo(0.0005025 / (estimate / 1_000), 5);
  });

  test('counts the days that are asked for, and no older post', async () => {
    const answer = await insights(published(clickedPosts()), '?days=7');
    expect(answer).toMatchObject({ days: 7, first: '2026-11-17', whole: { posts: 18 } });
  });

  test('names dimensions and arms for people', async () => {
    const answer = await insights(published(clickedPosts()));
    expect(answer.dimensions.slice(0, 3)).toEqual([
      { dimension: 'angle', name: 'Angle' },
      { dimension: 'idea', name: 'Idea' },
      { dimension: 'device', name: 'Linked by' },
    ]);
    const labels = ['device', 'picture', 'hour', 'account'].map((dimension) => rowsOf(answer, dimension)[0]?.label);
    expect(labels).toEqual(['no trend', 'no picture', '09:00', 'A @VOLTAGEGPU']);
  });

  test('says that engagement stands in, where X gives no clicks', async () => {
    const posts = clickedPosts().map((post) => ({
      ...post,
      metrics: post.metrics && { ...post.metrics, linkClicks: null },
    }));
    const answer = await insights(published(posts));
    expect(answer).toMatchObject({ measure: 'engagements', whole: { actions: 360 } });
    expect(answer.note).toMatch(/^X gives no clicks of most of these posts: engagements .* stand in\.$/);
  });

  test.each([
    [
      'a rehearsal',
      {},
      clickedPosts().map((post): Post => ({ ...post, mode: 'rehearsal', metrics: null })),
      'no readers',
    ],
    ['a bot that has not posted', LIVE, [], 'Nothing was posted'],
    [
      'posts that nobody has read yet',
      LIVE,
      clickedPosts().map((post) => ({ ...post, metrics: null })),
      'a week after',
    ],
    [
      'posts that nobody clicked on',
      LIVE,
      clickedPosts().map((post) => ({ ...post, metrics: post.metrics && { ...post.metrics, linkClicks: 0 } })),
      'Nobody has clicked',
    ],
  ])('of %s says why nothing can be told, and tells nothing', async (_, config, posts, note) => {
    const answer = await insights(published(posts, config));
    expect(answer.note).toContain(note);
    expect(answer.whole).toMatchObject({ posts: posts.length, per1000Views: null, costPerActionUsd: null });
    expect(answer.rows.filter(({ verdict }) => verdict !== 'too-early')).toEqual([]);
  });

  test('as CSV is a file to save, with the whole and every row', async () => {
    const api = published(clickedPosts());
    const { content, result } = await api.ask('/insights?format=csv');
    expect(result.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="insights-2026-10-27-to-2026-11-23.csv"',
    });
    const lines = content.split('\r\n');
    expect(lines[1]).toMatch(/^whole,all,clicks,60,60,24000,800,12\.06,/);
    expect(lines).toHaveLength((await insights(api)).rows.length + 3);
  });

  test.each([
    ['?days=0', 'days: must be a whole number from 1 to 400'],
    ['?days=401', 'days: must be a whole number from 1 to 400'],
    ['?format=xml', 'format: must be json or csv'],
  ])('%s is refused with what is wanted', async (query, detail) => {
    expect((await testApi(MONDAY_NOON).ask(`/insights${query}`)).content).toMatchObject({ status: 400, detail });
  });
});
