import { describe, expect, test } from '@jest/globals';
import { dayNumber, dayOf } from '@promoter/domain';
import type { Observation } from '@promoter/learning';
import { DIMENSIONS, type Dimension, type Insight, insightsOf } from '@promoter/learning/insights';
import fc from 'fast-check';
import { observed } from '../support/learning/observations.ts';

/** Clicks of posts that bring eight on average, unequally. */
const CLICKS = [2, 5, 14, 8, 3, 11, 6, 20, 4, 7, 9, 1, 12, 8, 10, 6, 5, 13, 7, 9];

/** Twenty posts that bring so many times what is usual. */
const posts = (times: number, changes: Partial<Observation> = {}): Observation[] =>
  CLICKS.map((clicks, index) =>
    observed({ clicks: Math.round(times * clicks), day: dayOf(dayNumber('2026-11-02') + index), ...changes }),
  );

const rowsOf = (observations: readonly Observation[], dimension: Dimension): Insight[] =>
  insightsOf(observations, [dimension]).rows;

const rowOf = (observations: readonly Observation[], dimension: Dimension, name: string): Insight => {
  const row = rowsOf(observations, dimension).find(({ arm }) => arm === name);
  if (!row) throw new Error(`no ${dimension} ${name}`);
  return row;
};

describe('what is said of an arm', () => {
  const tags = ['#GPU', '#AI', '#LLM', '#GenAI'];

  test('better, where the whole’s rate lies outside its interval; so are the others worse', () => {
    const observations = tags.flatMap((domainTag) => posts(domainTag === '#AI' ? 3 : 1, { domainTag }));
    const rows = rowsOf(observations, 'domainTag');
    expect(rows.map(({ arm, verdict }) => [arm, verdict])).toEqual([
      ['#AI', 'better'],
      ['#GPU', 'worse'],
      ['#GenAI', 'worse'],
      ['#LLM', 'worse'],
    ]);
    expect(rows[0]).toMatchObject({ posts: 20, measured: 20, views: 8_000, actions: 480, cost: 4_000_000 });
  });

  test('like the rest, where it is and much is known', () => {
    const observations = tags.flatMap((domainTag) => posts(1, { domainTag }));
    expect(rowsOf(observations, 'domainTag').map(({ verdict }) => verdict)).toEqual(tags.map(() => 'like-the-rest'));
  });

  test('that it is too early, of nine posts, however good; of ten no longer', () => {
    const good = (count: number) => posts(5, { domainTag: '#AI' }).slice(0, count);
    const usual = tags.flatMap(() => posts(1, { domainTag: '#GPU' }));
    expect(rowOf([...usual, ...good(9)], 'domainTag', '#AI').verdict).toBe('too-early');
    expect(rowOf([...usual, ...good(10)], 'domainTag', '#AI').verdict).toBe('better');
  });

  test('that it is too early, where hardly anybody clicks', () => {
    const rare = CLICKS.map((_, index) => observed({ clicks: index === 3 ? 1 : 0, domainTag: '#AI' }));
    const other = CLICKS.map((_, index) => observed({ clicks: index % 7 === 3 ? 1 : 0, domainTag: '#GPU' }));
    expect(rowOf([...rare, ...other], 'domainTag', '#AI').verdict).toBe('too-early');
  });

  test('an interval, also where X has counted more clicks than views', () => {
    for (const views of [0, 1, 3]) {
      const few = ['first', 'second'].map((idea) => observed({ idea, views, clicks: 3 }));
      for (const { per1000Views, costPerAction } of rowsOf(few, 'idea')) {
        expect(per1000Views?.low).toBeGreaterThan(0);
        expect(per1000Views?.high).toBeLessThanOrEqual(1_000);
        expect(costPerAction?.high).toBeGreaterThan(costPerAction?.low ?? Number.NaN);
      }
    }
  });

  test('nothing, where nobody clicked at all', () => {
    const { whole, rows } = insightsOf(posts(0));
    expect(whole).toMatchObject({ posts: 20, measured: 20, actions: 0, per1000Views: null, costPerAction: null });
    expect(new Set(rows.map(({ verdict }) => verdict))).toEqual(new Set(['too-early']));
    expect(insightsOf([]).whole.per1000Views).toBeNull();
  });
});

describe('figures', () => {
  test('a good hour flatters no arm that is mostly posted in it', () => {
    const observations = [
      ...posts(4, { hour: 21, device: 'time' }),
      ...posts(4, { hour: 21, device: 'time' }),
      ...posts(4, { hour: 21, device: 'queue' }),
      ...posts(1, { hour: 9, device: 'queue' }),
      ...posts(1, { hour: 9, device: 'queue' }),
      ...posts(1, { hour: 9, device: 'time' }),
    ];
    const [time, queue] = ['time', 'queue'].map((device) => rowOf(observations, 'device', device));
    // By clicks and views alone: 60 and 40 per 1,000.
    expect((time?.actions ?? 0) / (time?.views ?? 1)).toBeCloseTo(0.06, 5);
    expect((queue?.actions ?? 0) / (queue?.views ?? 1)).toBeCloseTo(0.04, 5);
    expect(time?.per1000Views?.estimate ?? 0).toBeCloseTo(queue?.per1000Views?.estimate ?? 1, 0);
    expect([time?.verdict, queue?.verdict]).toEqual(['like-the-rest', 'like-the-rest']);
    expect(rowOf(observations, 'hour', '21').verdict).toBe('better');
  });

  test('one post that all the world saw does not decide for its arm', () => {
    const seen = observed({ views: 1_000_000, clicks: 2_000, domainTag: '#AI' });
    const observations = [...posts(1, { domainTag: '#AI' }), seen, ...posts(1, { domainTag: '#GPU' })];
    const { per1000Views, verdict } = rowOf(observations, 'domainTag', '#AI');
    expect(per1000Views?.estimate).toBeGreaterThan(15);
    expect(verdict).not.toBe('worse');
  });

  test('the more posts of one kind differ, the wider the interval', () => {
    const widthOf = (clicks: readonly number[]): number => {
      const { low = 0, high = 0 } = insightsOf(clicks.map((of) => observed({ clicks: of }))).whole.per1000Views ?? {};
      return high / low;
    };
    const alike = Array.from({ length: 40 }, () => 10);
    const unlike = Array.from({ length: 40 }, (_, index) => (index % 4 === 0 ? 40 : 0));
    expect(widthOf(unlike)).toBeGreaterThan(2 * widthOf(alike));
  });

  test('an arm with little evidence is drawn to the whole', () => {
    const one = observed({ clicks: 60, domainTag: '#AI' });
    const { per1000Views } = rowOf([...posts(1), ...posts(1), ...posts(1), one], 'domainTag', '#AI');
    // By itself: 150 clicks per 1,000 views.
    expect(per1000Views?.estimate).toBeGreaterThan(21);
    expect(per1000Views?.estimate).toBeLessThan(100);
  });

  test('a click costs what its views cost', () => {
    const { costPerAction, per1000Views } = insightsOf(posts(1)).whole;
    // 0.20 USD for 400 views are 500 microdollars a view.
    expect(costPerAction?.estimate).toBe(Math.round(500 / ((per1000Views?.estimate ?? 0) / 1_000)));
    expect(costPerAction?.low).toBe(Math.round(500 / ((per1000Views?.high ?? 0) / 1_000)));
  });

  test('engagements stand in where X gives no clicks, and are named so', () => {
    const insights = insightsOf(posts(1).map((post) => ({ ...post, clicks: null })));
    expect(insights).toMatchObject({ measure: 'engagements', whole: { measured: 20, actions: 240 } });
  });

  test('posts whose views X does not give are counted, and measured by nothing', () => {
    const hidden = posts(9, { domainTag: '#AI', views: null });
    expect(rowOf([...posts(1), ...hidden], 'domainTag', '#AI')).toMatchObject({
      posts: 20,
      measured: 0,
      per1000Views: null,
      verdict: 'too-early',
    });
  });

  test('a post of an earlier release has no idea; one without a trend has the device `none`', () => {
    const { idea: _idea, device: _device, ...old } = observed();
    const { device: _none, ...untrended } = observed();
    const rows = insightsOf([old, untrended, observed()], ['idea', 'device']).rows;
    expect(rows.map(({ dimension, arm, posts: count }) => [dimension, arm, count])).toEqual([
      ['idea', 'night-shift', 2],
      ['device', 'none', 1],
      ['device', 'time', 1],
    ]);
  });

  test('a weekday is that of the local date', () => {
    expect(rowsOf([observed({ day: '2026-11-23' })], 'weekday')[0]?.arm).toBe('Monday');
    expect(rowsOf([observed({ day: '2026-11-29' })], 'weekday')[0]?.arm).toBe('Sunday');
  });
});

describe('whatever the posts', () => {
  const anyPost = fc
    .record({
      account: fc.constantFrom('A', 'B'),
      hour: fc.integer({ min: 0, max: 23 }),
      domainTag: fc.constantFrom('#GPU', '#AI', '#LLM'),
      views: fc.option(fc.integer({ min: 0, max: 2_000_000 }), { freq: 6 }),
      clicks: fc.option(fc.integer({ min: 0, max: 5_000 }), { freq: 6 }),
    })
    .map((changes) => observed(changes));
  const anyPosts = fc.array(anyPost, { maxLength: 60 });

  test('an interval holds its estimate, lies above 0 and below one click a view, and every post is counted', () => {
    fc.assert(
      fc.property(anyPosts, (observations) => {
        const { rows, whole } = insightsOf(observations);
        for (const { per1000Views } of [whole, ...rows]) {
          if (per1000Views === null) continue;
          const { low, estimate, high } = per1000Views;
          expect(low >= 0 && low <= estimate && estimate <= high && high <= 1_000).toBe(true);
        }
        for (const dimension of DIMENSIONS) {
          const counted = rows.filter((row) => row.dimension === dimension).reduce((sum, row) => sum + row.posts, 0);
          expect(counted).toBe(observations.length);
        }
      }),
    );
  });

  test('`better` and `worse` are never said of an arm with fewer than ten measured posts', () => {
    fc.assert(
      fc.property(anyPosts, (observations) => {
        for (const { measured, verdict } of insightsOf(observations).rows)
          if (measured < 10) expect(verdict).toBe('too-early');
      }),
    );
  });
});
