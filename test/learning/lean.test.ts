import { describe, expect, test } from '@jest/globals';
import {
  type Candidate,
  describeLean,
  drawOrder,
  LEARNED,
  LEAST_TIMES_EVEN,
  type LearningSummary,
  lean,
  MOST_TIMES_EVEN_OF_AN_IDEA,
  updateSummary,
} from '@promoter/learning';
import fc from 'fast-check';
import { withClicks } from '../support/learning/observations.ts';

const HALF_LIFE = 18;

/** Forty posts with each tag, of which one brought so many times the clicks of the others. */
const learnt = (times: number): LearningSummary | null =>
  updateSummary(
    null,
    ['#GPU', '#AI', '#LLM', '#GenAI'].flatMap((domainTag) =>
      withClicks(
        Array.from({ length: 40 }, (_, index) => (domainTag === '#AI' ? times : 1) * (3 + (index % 9))),
        { domainTag },
      ),
    ),
    HALF_LIFE,
  );

const tagged = (...tags: string[]): Candidate[] => tags.map((domainTag) => ({ domainTag }));

describe('candidates are shared out', () => {
  test('evenly without a summary', () => {
    expect(lean(null, tagged('#GPU', '#AI', '#LLM', '#GenAI')).shares).toEqual([0.25, 0.25, 0.25, 0.25]);
  });

  test('by their part under even choice where all arms brought the same', () => {
    const { shares } = lean(learnt(1), [
      { domainTag: '#GPU', even: 3 },
      { domainTag: '#AI', even: 1 },
    ]);
    expect(shares[0]).toBeCloseTo(0.75, 2);
  });

  test('for the arm that brings twice as much', () => {
    const { shares, arms } = lean(learnt(2), tagged('#GPU', '#AI', '#LLM', '#GenAI'));
    expect(shares[1]).toBeGreaterThan(0.8);
    expect(arms.find(({ arm }) => arm === '#AI')?.timesEven).toBeGreaterThan(3.2);
  });

  test('for what has not been tried over what is known to be bad', () => {
    const { shares } = lean(learnt(0.1), tagged('#AI', '#NewTag'));
    expect(shares[1]).toBeGreaterThan(0.9);
  });

  test('nowhere in a dimension that a candidate lacks', () => {
    const { shares, arms } = lean(learnt(2), [{ product: '8x H200' }, {}]);
    expect(shares[1]).toBeCloseTo(0.5, 9);
    expect(arms.map(({ arm }) => arm)).toEqual(['8x H200']);
    expect(lean(learnt(2), []).shares).toEqual([]);
  });
});

const anyArm = fc.oneof(fc.constantFrom('a', 'b', 'c', 'd', 'constructor', '__proto__'), fc.string());
const anyCandidates = fc.array(
  fc
    .record({ idea: anyArm, device: anyArm, product: anyArm, domainTag: anyArm }, { requiredKeys: [] })
    .chain((candidate) => fc.double({ min: 0.01, max: 100, noNaN: true }).map((even) => ({ ...candidate, even }))),
  { minLength: 1, maxLength: 30 },
);
/** With two decimals, as a summary has them. */
const between = (least: number, most: number) =>
  fc.integer({ min: least * 100, max: most * 100 }).map((hundredths) => hundredths / 100);
const anyTallies = fc.dictionary(
  anyArm,
  fc.tuple(between(0.05, 5_000), between(-20_000, 20_000), between(0, 1_000_000)),
);
const anySummary: fc.Arbitrary<LearningSummary> = fc.record({
  measure: fc.constantFrom('clicks', 'engagements'),
  asOf: fc.constant('2026-11-23'),
  groups: fc.dictionary(fc.constantFrom('A 9', 'B 21'), fc.tuple(between(0, 5_000), between(0, 5_000))),
  arms: fc.record({ idea: anyTallies, device: anyTallies, product: anyTallies, domainTag: anyTallies }),
  squares: between(0, 50_000),
});

describe('whatever the summary says', () => {
  test('every candidate keeps a chance, and together they have all', () => {
    fc.assert(
      fc.property(anySummary, anyCandidates, (summary, candidates) => {
        const { shares } = lean(summary, candidates);
        expect(shares.every((share) => share > 0 && share <= 1 + 1e-9)).toBe(true);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      }),
      { numRuns: 300 },
    );
  });

  test('every arm keeps its floor, and no idea gets more than three times its even share', () => {
    fc.assert(
      fc.property(anySummary, anyCandidates, (summary, candidates) => {
        for (const { dimension, timesEven } of lean(summary, candidates).arms) {
          expect(timesEven).toBeGreaterThanOrEqual(LEAST_TIMES_EVEN - 1e-9);
          if (dimension === 'idea') expect(timesEven).toBeLessThanOrEqual(MOST_TIMES_EVEN_OF_AN_IDEA + 1e-9);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('every arm on offer is told once', () => {
    fc.assert(
      fc.property(anySummary, anyCandidates, (summary, candidates) => {
        const told = lean(summary, candidates).arms.map(({ dimension, arm }) => `${dimension} ${arm}`);
        const offered = candidates.flatMap((candidate) =>
          LEARNED.flatMap((dimension) =>
            candidate[dimension] === undefined ? [] : [`${dimension} ${candidate[dimension]}`],
          ),
        );
        expect(told.toSorted()).toEqual([...new Set(offered)].sort());
      }),
    );
  });
});

describe('the draw', () => {
  /** Numbers from 0 to 1, over and over. */
  const replay = (...fractions: number[]) => {
    let next = 0;
    return {
      below: (limit: number) => {
        next += 1;
        return Math.floor((fractions[(next - 1) % fractions.length] ?? 0) * limit);
      },
    };
  };

  test('the same shares and numbers give the same order, which holds every candidate once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1e-6, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 }),
        fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 1 }),
        (shares, fractions) => {
          const order = drawOrder(shares, replay(...fractions));
          expect(order).toEqual(drawOrder(shares, replay(...fractions)));
          expect(order.toSorted((a, b) => a - b)).toEqual(shares.map((_, place) => place));
        },
      ),
    );
  });

  test('a candidate comes first as often as its share says', () => {
    const steps = Array.from({ length: 40 }, (_, step) => (step + 0.5) / 40);
    const firsts = steps.flatMap((one) => steps.map((other) => drawOrder([0.8, 0.2], replay(one, other))[0]));
    expect(firsts.filter((place) => place === 0).length / firsts.length).toBeCloseTo(0.8, 1);
  });
});

test('the reason names each arm of the choice with its numbers', () => {
  const candidates: Candidate[] = tagged('#GPU', '#AI', '#LLM', '#NewTag');
  const told = (chosen: Candidate) => describeLean(lean(learnt(2), candidates), chosen, 'clicks');
  expect(told({ domainTag: '#AI' })[0]).toMatch(
    /^domain tag #AI: [2-4]\.\d times its even share, 13\.\d clicks a post, 40 posts$/,
  );
  expect(told({ domainTag: '#NewTag', device: 'time' })).toEqual([
    expect.stringMatching(/^domain tag #NewTag: \d\.\d times its even share, not posted lately$/),
  ]);
});
