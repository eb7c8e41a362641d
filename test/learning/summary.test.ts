import { describe, expect, test } from '@jest/globals';
import { dayNumber, dayOf } from '@promoter/domain';
import { LEARNED, type LearningSummary, type Observation, updateSummary } from '@promoter/learning';
import fc from 'fast-check';
import { observed, withClicks } from '../support/learning/observations.ts';

const HALF_LIFE = 10;
const FIRST = '2026-11-23';

const summaryOf = (observations: readonly Observation[], before: LearningSummary | null = null): LearningSummary => {
  const summary = updateSummary(before, observations, HALF_LIFE);
  if (!summary) throw new Error('nothing was measured');
  return summary;
};

const later = (days: number): string => dayOf(dayNumber(FIRST) + days);

const anyPost = fc
  .record({
    hour: fc.integer({ min: 0, max: 23 }),
    clicks: fc.option(fc.integer({ min: 0, max: 500 }), { freq: 5 }),
    product: fc.constantFrom('8x H200', '1x L4', 'constructor'),
    domainTag: fc.constantFrom('#GPU', '#AI', '__proto__'),
  })
  .map((changes) => observed(changes));

const anyDay = fc.array(anyPost, { minLength: 1, maxLength: 20 });

describe('what a summary holds', () => {
  test('an arm that brings more than is usual for its account and hour lies above it, another below', () => {
    const { arms } = summaryOf([
      ...withClicks([12, 14, 11], { domainTag: '#AI' }),
      ...withClicks([3, 2, 4], { domainTag: '#GPU' }),
    ]);
    expect(arms.domainTag['#AI']?.[1]).toBeGreaterThan(1);
    expect(arms.domainTag['#GPU']?.[1]).toBeLessThan(-1);
    expect(arms.domainTag['#AI']).toEqual([3, expect.any(Number), 37]);
  });

  test('a good hour and a big account flatter no arm', () => {
    const evening = Array.from({ length: 60 }, () => observed({ hour: 21, clicks: 40, product: '8x H200' }));
    const morning = Array.from({ length: 60 }, () => observed({ hour: 9, clicks: 2, product: '1x L4' }));
    const big = Array.from({ length: 60 }, () => observed({ account: 'B', clicks: 90, product: '1x L4' }));
    const { arms } = summaryOf([...evening, ...morning, ...big]);
    for (const [posts = 1, above = 1] of Object.values(arms.product))
      expect(Math.abs(above / posts)).toBeLessThan(0.03);
  });

  test('clicks count where X gives them; else engagements do, and are named so', () => {
    const without = observed({ clicks: null });
    expect(summaryOf([observed(), observed(), without])).toMatchObject({ measure: 'clicks' });
    const { measure, arms } = summaryOf([without, without, observed()]);
    expect(measure).toBe('engagements');
    expect(arms.device.time?.[2]).toBe(36);
  });

  test('a post that was not measured changes nothing', () => {
    const before = summaryOf([observed()]);
    expect(updateSummary(before, [observed({ clicks: null, day: later(3) })], HALF_LIFE)).toBe(before);
    expect(updateSummary(null, [observed({ clicks: null, engagements: null })], HALF_LIFE)).toBeNull();
  });

  test('two hundred arms are cut to what one read unit holds, those with the most posts kept', () => {
    const often = Array.from({ length: 5 }, () => observed({ idea: 'often-told', domainTag: '#Größe' }));
    const seldom = Array.from({ length: 200 }, (_, index) =>
      observed({ idea: `an-idea-${index}`, hour: index % 24, account: index % 2 ? 'A' : 'B', clicks: index * 37 }),
    );
    const summary = summaryOf([...seldom, ...often]);
    const bytes = new TextEncoder().encode(JSON.stringify(summary)).length;
    expect(bytes).toBeLessThanOrEqual(4_096);
    expect(Object.keys(summary.arms.idea).length).toBeGreaterThan(80);
    expect(summary.arms.idea['often-told']?.[0]).toBe(5);
  });

  test('it survives its way through JSON', () => {
    fc.assert(
      fc.property(anyDay, (posts) => {
        const summary = updateSummary(null, posts, HALF_LIFE);
        expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
      }),
    );
  });
});

describe('a summary fades', () => {
  test('a half-life later a post counts half', () => {
    const before = summaryOf(withClicks([8, 8, 8, 8], { device: 'time' }));
    const after = summaryOf([observed({ day: later(HALF_LIFE), device: 'queue' })], before);
    expect(after.arms.device.time).toEqual([2, 0, 16]);
    expect(after.arms.device.queue?.[0]).toBe(1);
    expect(after.asOf).toBe(later(HALF_LIFE));
  });

  test('the longer ago, the less is left, until the arm is forgotten', () => {
    const before = summaryOf(withClicks([3, 9, 30], { device: 'time' }));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 200 }), (days, more) => {
        const leftAfter = (passed: number): number =>
          summaryOf([observed({ day: later(passed), device: 'queue' })], before).arms.device.time?.[0] ?? 0;
        const [earlier, since] = [leftAfter(days), leftAfter(days + more)];
        expect(since < earlier || since === 0).toBe(true);
      }),
    );
    expect(summaryOf([observed({ day: later(90), device: 'queue' })], before).arms.device).not.toHaveProperty('time');
  });

  test('an arm that is read every day fades all the same', () => {
    let summary = summaryOf(withClicks([8, 8], { device: 'time' }));
    for (let day = 1; day <= 60; day += 1)
      summary = summaryOf([observed({ day: later(day), device: 'queue' })], summary);
    expect(summary.arms.device.time).toBeUndefined();
  });

  test('a reading that comes late counts as if it had come in time', () => {
    const today = observed({ day: later(HALF_LIFE), device: 'queue' });
    const late = observed({ device: 'time' });
    expect(summaryOf([late], summaryOf([today])).arms.device).toEqual(summaryOf([today, late]).arms.device);
  });
});

describe('the order of posts', () => {
  test('of a day changes nothing', () => {
    const shuffled = anyDay.chain((posts) =>
      fc.tuple(fc.constant(posts), fc.shuffledSubarray(posts, { minLength: posts.length, maxLength: posts.length })),
    );
    fc.assert(
      fc.property(shuffled, anyDay, ([posts, others], yesterday) => {
        const before = updateSummary(null, yesterday, HALF_LIFE);
        const today = (day: readonly Observation[]) => day.map((post) => ({ ...post, day: later(1) }));
        expect(updateSummary(before, today(others), HALF_LIFE)).toEqual(updateSummary(before, today(posts), HALF_LIFE));
      }),
    );
  });

  test('of the accounts of a day changes nothing', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (ofA, ofB) => {
        const [a, b] = [[observed(), ...ofA], [observed(), ...ofB].map((post) => ({ ...post, account: 'B' }))];
        fc.pre([a, b].every((posts) => posts.filter(({ clicks }) => clicks !== null).length * 2 >= posts.length));
        expect(summaryOf(b, summaryOf(a))).toEqual(summaryOf(a, summaryOf(b)));
      }),
    );
  });

  test('built anew from all posts, a summary counts as many as one that was kept up daily', () => {
    const days = Array.from({ length: 40 }, (_, day) => withClicks([2, 8, 5, 20], { day: later(day) }));
    const daily = days.reduce<LearningSummary | null>(
      (summary, posts) => updateSummary(summary, posts, HALF_LIFE),
      null,
    );
    const anew = summaryOf(days.flat());
    for (const dimension of LEARNED)
      for (const [arm, [posts]] of Object.entries(anew.arms[dimension]))
        expect(Math.abs((daily?.arms[dimension][arm]?.[0] ?? 0) / posts - 1)).toBeLessThan(0.01);
  });
});
