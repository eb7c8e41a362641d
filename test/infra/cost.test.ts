import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type CostLine, monthlyCost } from '../support/infra/monthly-cost.ts';
import { ROOT, templateOf } from '../support/infra/stack.ts';

const total = (lines: readonly CostLine[]): number => lines.reduce((sum, { usd }) => sum + usd, 0);
const bill = (bot: Record<string, unknown>) => monthlyCost(templateOf(bot), 2);

describe('what AWS costs a month for two accounts, at list prices without the free tier', () => {
  const lines = bill({ alarmEmail: 'ops@example.com' });

  test('is at most six dollars, alarms included', () => {
    expect(total(lines)).toBeLessThanOrEqual(6);
  });

  test('is what docs/costs.md says, line by line', () => {
    const rows = [...lines, { what: '**Together**', quantity: '', usd: total(lines) }].map(
      ({ what, quantity, usd }) => `| ${what} | ${quantity} | ${usd.toFixed(2)} |`,
    );
    expect(readFileSync(join(ROOT, 'docs/costs.md'), 'utf8')).toContain(rows.join('\n'));
  });

  test('grows by half a dollar with a webhook: a secret and an alarm', () => {
    expect(total(bill({ alarmWebhook: true })) - total(bill({}))).toBeCloseTo(0.5, 5);
  });

  test('grows by three dollars with a CloudWatch dashboard', () => {
    expect(total(bill({ aws: { cloudWatchDashboard: true } })) - total(lines)).toBeCloseTo(3, 5);
  });
});
