import type { StatusAnswer } from '@promoter/control/answers';

/** The month's money: what X bills, and in a rehearsal what its posts would have cost, as `metrics` has it. */
export function describeCost({ month, spentUsd, rehearsedUsd, budgetUsd, forecastUsd }: StatusAnswer['cost']): string {
  const forecast = forecastUsd === null ? '' : `, forecast ${usd(forecastUsd)}`;
  if (rehearsedUsd === null) return `${usd(spentUsd)} of ${usd(budgetUsd)} in ${month}${forecast}`;
  return `${usd(rehearsedUsd)} of ${usd(budgetUsd)} in ${month} had they been sent (billed by X: ${usd(spentUsd)})${forecast}`;
}

const usd = (amount: number): string => `$${amount.toFixed(2)}`;
