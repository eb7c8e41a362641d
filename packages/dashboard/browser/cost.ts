import type { StatusAnswer } from '@promoter/control/answers';
import { type Child, el, quiet } from './element.ts';
import { inUtc, money, percent } from './format.ts';

/** The month's cost so far, its forecast, and the budget. */
export function cost({ cost: { spentUsd, rehearsedUsd, forecastUsd, budgetUsd, month } }: StatusAnswer): Child[] {
  const soFar = rehearsedUsd ?? spentUsd;
  // A budget of zero is used up.
  const share = budgetUsd === 0 ? 1 : soFar / budgetUsd;
  const name = inUtc(month, { month: 'long' });
  return [
    el('p', { class: 'big' }, [money(soFar), el('span', { class: 'quiet' }, ` of ${money(budgetUsd)}`)]),
    el('meter', {
      min: 0,
      max: 1,
      value: Math.min(1, share),
      high: 0.9,
      'aria-label': `${percent(share)} of the budget`,
    }),
    quiet(
      rehearsedUsd === null
        ? `Billed by X in ${name} so far.`
        : `What ${name}’s rehearsed posts would have cost. Billed by X: ${money(spentUsd)}.`,
      forecastUsd === null ? '' : ` By the month’s end: about ${money(forecastUsd)}.`,
    ),
  ];
}
