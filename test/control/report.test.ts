import { describe, expect, test } from '@jest/globals';
import { CREATE_POST, READ_METRICS, READ_PRICE_LIST, READ_TIMELINE } from '@promoter/domain';
import type { SlotStatus } from '@promoter/slots';
import { printReport } from '../../packages/control/report/print-report.ts';
import { reportOf } from '../../packages/control/report/weekly-report.ts';
import { draftOf } from '../contracts/store-fixtures.ts';
import { callsOf, factsOf, MONDAY, POSTED, SEVEN, SUNDAY, skippedFor } from '../support/control/week.ts';
import { observed, withClicks } from '../support/learning/observations.ts';

/** The report as a text without line breaks, as a person reads it. */
const textOf = (...facts: Parameters<typeof factsOf>): string =>
  printReport(reportOf(factsOf(...facts)))
    .join(' ')
    .replace(/ +/g, ' ');

const adviceOf = (...facts: Parameters<typeof factsOf>): string[] => [...reportOf(factsOf(...facts)).advice];

describe('what went out', () => {
  test('a week in which all went well has nothing to change', () => {
    const text = textOf();
    expect(text).toContain('Week 2026-W47, 16 to 22 November 2026: live');
    expect(text).toContain('140 posts published in 140 slots: A 70 of 70, B 70 of 70. The week before: 140.');
    expect(text).toMatch(/What to change: nothing\.$/);
  });

  test('slots without a post are told by state and reason, the most frequent first', () => {
    const statuses: SlotStatus[] = [
      skippedFor('paused'),
      { state: 'blocked', rule: 'novelty', detail: '', settledAt: SEVEN },
      { state: 'rejected', draft: draftOf('a'), reason: 'text', detail: 'Forbidden', settledAt: SEVEN },
      ...[skippedFor('not-approved'), skippedFor('not-approved'), skippedFor('cap')],
    ];
    const { withoutPost, posted } = reportOf(factsOf({ statusOf: (_, index) => statuses[index] ?? POSTED }));
    expect(posted).toBe(134);
    expect(withoutPost.map(({ state, reason, slots }) => `${slots} ${state} ${reason}`)).toEqual([
      '2 skipped not-approved',
      '1 blocked novelty',
      '1 rejected text',
      '1 skipped cap',
      '1 skipped paused',
    ]);
    const text = textOf({ statusOf: (_, index) => statuses[index] ?? POSTED });
    expect(text).toContain('- 2 skipped: nobody had approved its text - 1 blocked: no text passed the rule “novelty”');
    expect(text).toContain('- 2 for 2 other reasons');
  });

  test('of a week that goes on, what is not settled is told, and that it goes on', () => {
    const facts = factsOf({
      statusOf: (_, index) => (index === 0 ? { state: 'claimed', owner: 'x', claimedAt: SEVEN } : POSTED),
    });
    const text = printReport(reportOf({ ...facts, isOver: false })).join('\n');
    expect(text).toContain(', so far: live');
    expect(text).toContain('Not settled yet: 1.');
  });

  test('of a week without slots, nothing is said to have been composed', () => {
    const facts = factsOf();
    const text = printReport(reportOf({ ...facts, this: { records: [], posts: [], usage: [] } })).join('\n');
    expect(text).toContain('The bot had no slots in this week.');
    const begun = printReport(reportOf({ ...facts, this: { records: [], posts: [], usage: [] }, isOver: false }));
    expect(begun).toContain('The bot had no slots in this week so far.');
    expect(text).not.toMatch(/in 0 slots|Brought/);
  });

  test('topics that are refused now are counted by category', () => {
    const topic = { key: 'a', reach: 'itself', words: 'a', source: 'b', expiresAt: SEVEN } as const;
    const refusedTopics = (['politics', 'tragedy', 'politics'] as const).map((category) => ({ ...topic, category }));
    expect(textOf({ current: { refusedTopics } })).toContain('Topics refused now: 3 (politics 2, tragedy 1).');
  });
});

describe('what it brought', () => {
  test('views and clicks of the posts that were measured, and what a click cost', () => {
    const posts = [...withClicks([8, 2, 5]), observed({ views: null, clicks: null, engagements: null })];
    const text = textOf({ posts });
    expect(text).toContain('Brought by the 3 of 4 posts measured so far: 1,200 views, 15 clicks.');
    expect(text).toContain('Each click cost $0.040.');
    expect(text).toContain('Too early to tell what works best.');
  });

  test('where X gives no clicks, engagements stand in and are named so', () => {
    const text = textOf({ posts: [observed({ clicks: null, engagements: 1 })] });
    expect(text).toContain('1 engagements (likes, reposts, replies and quotes, as X gave no clicks)');
    expect(text).toContain('Each engagement cost $0.200.');
  });

  test('before any figures it is not known yet', () => {
    expect(textOf({ posts: [observed({ views: null, clicks: null, engagements: null })] })).toContain(
      'Brought: not known yet.',
    );
  });

  const many = (times: number) =>
    withClicks(Array.from({ length: 60 }, (_, index) => Math.round(times * (5 + (index % 7)))));

  test.each([
    [4, 'more'],
    [1, 'no clear change'],
    [0.2, 'less'],
  ])('%d times the clicks of the week before are told as: %s', (times, said) => {
    expect(textOf({ posts: many(times), earlierPosts: many(1) })).toMatch(
      new RegExp(`the week before \\d+\\.\\d: ${said}\\.`),
    );
  });

  test('an arm that is clearly better, and one that is worse, are told with numbers', () => {
    const arms = ['8x H200', '8x B200', '8x A100', 'RTX 4090'];
    const posts = arms.flatMap((product) =>
      withClicks(
        Array.from({ length: 30 }, (_, index) => (5 + (index % 7)) * (product === '8x B200' ? 4 : 1)),
        { product, views: 1_000 },
      ),
    );
    const [more, less] = adviceOf({ posts });
    expect(more).toMatch(
      /^More of what brings more: the product 8x B200 brought 3\d\.\d clicks per 1,000 views \(90 %: /,
    );
    expect(less).toMatch(/^Less of what brings less: the product /);
  });

  test('of a rehearsal nothing is said to have been brought', () => {
    const rehearsed: SlotStatus = { state: 'rehearsed', draft: draftOf('a'), rehearsedAt: SEVEN };
    const text = textOf({ raw: { mode: 'rehearsal' }, statusOf: () => rehearsed });
    expect(text).toContain('Nothing was published: this is what would have been.');
    expect(text).toContain('140 posts composed in 140 slots');
    expect(text).toContain('Cost on X, had they been sent: $28.00. ');
    expect(text).toContain('Brought: nothing, as nothing was published.');
  });
});

describe('what it cost', () => {
  test('posts, readings and other calls by UTC days, as X bills them', () => {
    const usage = [
      callsOf(CREATE_POST, { calls: 100, cost: 20_000_000 }),
      callsOf(`${READ_METRICS}.answer`, { cost: 350_000 }),
      callsOf(`${READ_TIMELINE}.answer`, { day: SUNDAY, cost: 150_000 }),
    ];
    expect(textOf({ usage })).toContain(
      'Cost on X: $20.50 (posts $20.00, readings of figures $0.35, other calls $0.15). The week before: $0.00.',
    );
    expect(textOf({ usage })).toContain('November so far: $75.00 of $150.00, $120.00 foreseen.');
  });
});

describe('what to change', () => {
  const some = (status: SlotStatus, count = 4) => ({
    statusOf: (_: unknown, index: number) => (index < count ? status : POSTED),
  });

  test.each([
    ['an approval that was missed', some(skippedFor('not-approved'), 1), /^1 slot passed because nobody approved/],
    ['a budget that was spent', some(skippedFor('budget')), /^4 slots passed because the budget was spent/],
    [
      'a budget that ends before the month does',
      { current: { month: { spent: 1, forecast: 171_200_000, endsOn: '2026-11-27' } } },
      /^The budget of \$150\.00 ends on 2026-11-27, .*: set budget\.monthlyUsd to 172 /,
    ],
    ['slots that were started late', some(skippedFor('late')), /^4 slots were not started in time/],
    [
      'refused posts, with the last of them',
      some({ state: 'rejected', draft: draftOf('a'), reason: 'text', detail: '', settledAt: SEVEN }),
      /^Read why 4 posts were refused, the last with: npm run -s bot -- why B@2026-11-16T11:15$/,
    ],
    [
      'slots that found no text',
      some({ state: 'blocked', rule: 'novelty', detail: '', settledAt: SEVEN }),
      /most often for the rule novelty/,
    ],
    [
      'an outcome that nobody knows',
      some({ state: 'abandoned', draft: draftOf('a'), reason: 'absent', settledAt: SEVEN }, 1),
      /^What became of 1 slot is not known, the last A@2026-11-16T09:00/,
    ],
    [
      'a price list that fails often',
      { usage: [callsOf(READ_PRICE_LIST, { calls: 168, errors: 40 })] },
      /^The price list failed 40 of 168 times/,
    ],
    [
      'a trend source that has long been silent',
      {
        current: {
          sources: [
            {
              ...{ source: 'trends24' as const, entries: 0, validators: {}, lastSuccess: SEVEN - 3 * 86_400_000 },
              ...{ lastError: { at: SEVEN, message: '503' }, breaker: { failures: 9, openUntil: null } },
            },
          ],
        },
      },
      /^No answer for a day or longer from trend sources: trends24\. See: /,
    ],
  ])('%s', (_, week, said) => {
    expect(adviceOf(week)).toEqual([expect.stringMatching(said)]);
  });

  test('what a person decided, and what passes by itself, is nothing to change', () => {
    expect(adviceOf(some(skippedFor('paused'), 70))).toEqual([]);
    expect(adviceOf(some(skippedFor('late'), 2))).toEqual([]);
    expect(adviceOf({ usage: [callsOf(READ_PRICE_LIST, { day: MONDAY, calls: 168, errors: 12 })] })).toEqual([]);
  });
});
