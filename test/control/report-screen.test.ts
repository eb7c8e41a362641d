import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { printReport, SCREEN } from '../../packages/control/report/print-report.ts';
import type { WeeklyReport } from '../../packages/control/report/weekly-report.ts';

const count = fc.nat({ max: 1_000_000_000 });
const usd = fc.float({ min: 0, max: 1e6, noNaN: true });
const text = fc.string({ unit: 'grapheme', maxLength: 300 });
const rate = fc.option(fc.record({ estimate: usd, low: usd, high: usd }));
const brought = fc.record<WeeklyReport['brought']>({
  ...{ posts: count, measured: count, views: count, actions: count },
  measure: fc.constantFrom('clicks', 'engagements'),
  per1000Views: rate,
  costPerActionUsd: fc.option(usd),
});
const cost = fc.record({ totalUsd: usd, postsUsd: usd, readingsUsd: usd });
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const list = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 30 });

const report = fc.record<WeeklyReport>({
  ...{ week: fc.constant('2026-W47'), first: day, last: day, isOver: fc.boolean() },
  mode: fc.constantFrom('live', 'rehearsal'),
  accounts: list(fc.record({ account: fc.stringMatching(/^[A-Z0-9]{1,8}$/), slots: count, posted: count })),
  ...{ slots: count, posted: count, open: count },
  withoutPost: list(fc.record({ state: text, reason: text, slots: count, why: text })),
  ...{ brought, cost },
  before: fc.record({ slots: count, posted: count, brought, cost }),
  month: fc.option(
    fc.record({
      month: fc.constant('2026-09'),
      spentUsd: usd,
      forecastUsd: usd,
      budgetUsd: usd,
      endsOn: fc.option(day),
    }),
  ),
  refusedTopics: fc.option(list(fc.record({ category: text, topics: count }))),
  isTooEarly: fc.boolean(),
  advice: list(text),
});

test('whatever happened, a report is one screen, and says whether something is to change', () => {
  fc.assert(
    fc.property(report, (facts) => {
      const lines = printReport(facts);
      expect(lines.length).toBeLessThanOrEqual(SCREEN.lines);
      for (const line of lines) {
        expect(line.length).toBeLessThanOrEqual(SCREEN.columns);
        expect(line).not.toMatch(/[\n\r]/);
      }
      expect(lines.some((line) => line.startsWith('What to change:'))).toBe(true);
    }),
    { numRuns: 500 },
  );
});
