import type { StatusAnswer } from '@promoter/control/answers';
import { type Child, el } from './element.ts';
import { money, percent } from './format.ts';

/** What the month costs: so far, by its end, and what is allowed. */
export function cost({ cost: { spentUsd, rehearsedUsd, forecastUsd, budgetUsd, month } }: StatusAnswer): Child[] {
  const soFar = rehearsedUsd ?? spentUsd;
  // Nothing is left of a budget of nothing.
  const share = budgetUsd === 0 ? 1 : soFar / budgetUsd;
  const name = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long' }).format(new Date(`${month}-01`));
  return [
    el('p', { class: 'big' }, money(soFar), el('span', { class: 'quiet' }, ` of ${money(budgetUsd)}`)),
    el('meter', {
      min: 0,
      max: 1,
      value: Math.min(1, share),
      high: 0.9,
      'aria-label': `${percent(share)} of the budget`,
    }),
    el(
      'p',
      { class: 'quiet' },
      rehearsedUsd === null
        ? `Billed by X in ${name} so far.`
        : `What ${name}’s rehearsed posts would have cost. Billed by X: ${money(spentUsd)}.`,
      forecastUsd === null ? '' : ` By the month’s end: about ${money(forecastUsd)}.`,
    ),
  ];
}
