import { expect, test } from '@jest/globals';
import { metricsAnswer, statusAnswer } from '@promoter/control/answers';
import { MINUTE_MS } from '@promoter/domain';
import { publishSlot } from '@promoter/pipeline';
import { describeCost } from '../../packages/cli/describe-cost.ts';
import { slotOf } from '../support/bot.ts';
import { testApi } from '../support/control.ts';

test('a rehearsal’s money is the same figure in status as in metrics', async () => {
  const slots = ['A@2026-11-23T09:00', 'B@2026-11-23T09:45', 'A@2026-11-23T10:30'];
  const { ask, bot } = testApi(0);
  for (const id of slots) {
    const slot = slotOf(bot.config, id);
    bot.at(slot.at + MINUTE_MS);
    await publishSlot(slot, bot.services());
  }
  const { cost } = statusAnswer.parse((await ask('/status')).content);
  const { posts } = metricsAnswer.parse((await ask('/metrics')).content);
  expect(posts.costUsd).toBeCloseTo(0.6, 6);
  expect(describeCost({ ...cost, forecastUsd: null })).toBe(
    `$${posts.costUsd.toFixed(2)} of $150.00 in 2026-11 had they been sent (billed by X: $0.00)`,
  );
});

test('a live month’s money is what X bills', () => {
  const cost = { month: '2026-11', spentUsd: 12.4, rehearsedUsd: null, forecastUsd: 60, budgetUsd: 150 };
  expect(describeCost(cost)).toBe('$12.40 of $150.00 in 2026-11, forecast $60.00');
});
