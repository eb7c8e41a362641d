import { describe, expect, test } from '@jest/globals';
import { latencyBound, latencyPercentile } from '@promoter/domain';
import { postingTimes } from '../../packages/control/metrics/posting-times.ts';
import { receptionOf } from '../../packages/control/metrics/reception.ts';
import { readDays } from '../../packages/control/metrics/settled-days.ts';
import { postOf } from '../support/control/post.ts';

describe('posts by week', () => {
  // A year's first and last days may belong to a week of the year beside it (ISO 8601).
  test.each([
    ['2026-11-22', '2026-W47'],
    ['2026-11-23', '2026-W48'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-30', '2025-W01'],
  ])('%s lies in %s', (day, week) => {
    expect(postingTimes([postOf({ slot: `A@${day}T09:00` })], [day]).perWeek).toEqual([{ week, posts: 1 }]);
  });
});

describe('how posts fared', () => {
  const figures = { readAt: 0, likes: 1, reposts: 0, replies: 0, quotes: 0 };

  test('is null until X’s figures were read, and counts only figures that X gives', () => {
    expect(receptionOf([postOf({})])).toMatchObject({ measured: 0, impressions: null, engagements: null });
    expect(receptionOf([postOf({ metrics: { ...figures, impressions: null } })])).toMatchObject({
      measured: 1,
      impressions: null,
      engagements: 1,
      engagementRate: null,
    });
  });

  test('has no rate where X’s two figures contradict each other', () => {
    const posts = [postOf({ metrics: { ...figures, likes: 5, impressions: 2 } })];
    expect(receptionOf(posts)).toMatchObject({ impressions: 2, engagements: 5, engagementRate: null });
    expect(receptionOf([postOf({ metrics: { ...figures, impressions: 0 } })]).engagementRate).toBeNull();
  });
});

describe('latencies', () => {
  test('fall in the group that they are at most as long as', () => {
    expect([1, 25, 26, 999, 60_000, 120_000].map(latencyBound)).toEqual([25, 25, 50, 1_000, 60_000, 60_000]);
  });

  test('have a percentile only where something was measured', () => {
    expect(latencyPercentile({}, 0.95)).toBeNull();
    expect(latencyPercentile({ 100: 95, 500: 5 }, 0.95)).toBe(100);
    expect(latencyPercentile({ 100: 94, 500: 6 }, 0.95)).toBe(500);
    expect(latencyPercentile({ 100: 1 }, 0.5)).toBe(100);
  });
});

describe('days that no longer change', () => {
  const days = ['2026-11-20', '2026-11-21', '2026-11-22'];

  test('are read once, the others each time', async () => {
    const asked: string[] = [];
    const known = new Map<string, number>();
    const read = async (first: string, last: string) => {
      asked.push(`${first} to ${last}`);
      return new Map([['2026-11-21', asked.length]]);
    };
    expect(await readDays(known, days, '2026-11-22', read, 0)).toEqual([0, 1, 0]);
    expect(await readDays(known, days, '2026-11-22', read, 0)).toEqual([0, 1, 0]);
    expect(asked).toEqual(['2026-11-20 to 2026-11-22', '2026-11-22 to 2026-11-22']);
  });
});
