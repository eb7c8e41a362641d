import type { StatusAnswer } from '@promoter/control/answers';
import { inUtc, money, percent } from '../../format.ts';
import { Section } from '../../parts/section.tsx';

/** The month's cost so far, its forecast, and the budget. */
export function Money({ status }: { status: StatusAnswer }) {
  const { spentUsd, rehearsedUsd, forecastUsd, budgetUsd, month } = status.cost;
  const soFar = rehearsedUsd ?? spentUsd;
  // A budget of zero is used up.
  const share = budgetUsd === 0 ? 1 : soFar / budgetUsd;
  const name = inUtc(month, { month: 'long' });
  return (
    <Section id="cost" title="Money">
      <p class="big">
        {money(soFar)}
        <span class="quiet"> of {money(budgetUsd)}</span>
      </p>
      <meter min={0} max={1} value={Math.min(1, share)} high={0.9} aria-label={`${percent(share)} of the budget`} />
      <p class="quiet">
        {rehearsedUsd === null
          ? `Billed by X in ${name} so far.`
          : `What ${name}’s rehearsed posts would have cost. Billed by X: ${money(spentUsd)}.`}
        {forecastUsd !== null && ` By the month’s end: about ${money(forecastUsd)}.`}
      </p>
    </Section>
  );
}
