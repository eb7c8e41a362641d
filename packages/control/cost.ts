import { scheduleOf } from '@promoter/config';
import { DAY_MS, type LocalDay, localDay, type MicroUsd, type Mode, utcMonth } from '@promoter/domain';
import { nextFrom } from '@promoter/pipeline/next-from';
import { type Slot, slotsBetween } from '@promoter/slots';
import type { StatusAnswer } from './answers/index.ts';
import { usdNumber } from './formats.ts';
import type { ControlServices } from './services.ts';

/** What the month's posts and calls cost so far, and the forecast for its end. */
export async function readCost(services: ControlServices): Promise<StatusAnswer['cost']> {
  const { config, store, now } = services;
  const month = utcMonth(now());
  const isRehearsal = config.mode === 'rehearsal';
  const budget = config.budget.monthlyUsd;
  // A month that cannot be read lets nothing through: it is shown as spent.
  const spentIn = async (mode: Mode) => (await store.usage.spent(mode, month)) ?? budget;
  const [spent, rehearsed] = await Promise.all([spentIn('live'), isRehearsal ? spentIn('rehearsal') : 0]);
  return {
    month,
    spentUsd: usdNumber(spent),
    rehearsedUsd: isRehearsal ? usdNumber(rehearsed) : null,
    forecastUsd: usdNumber(foreseeMonth(services, spent + rehearsed).cost),
    budgetUsd: usdNumber(budget),
  };
}

/**
 * What the month comes to where every slot left in it posts with the link that each post carries, and the local day from
 * which on the budget allows none.
 */
export function foreseeMonth(
  services: Pick<ControlServices, 'config' | 'now' | 'playedUntil'>,
  spent: MicroUsd,
): { cost: MicroUsd; endsOn: LocalDay | null } {
  const { config } = services;
  const price = config.x.prices.createPostWithUrl;
  const left = slotsLeft(services);
  const fitting = Math.max(0, Math.floor((config.budget.monthlyUsd - spent) / price));
  return { cost: spent + left.length * price, endsOn: left[fitting]?.day ?? null };
}

/** Those of the UTC month, by which X bills. What a sped-up run has played is spent already. */
function slotsLeft(services: Pick<ControlServices, 'config' | 'now' | 'playedUntil'>): Slot[] {
  const { config, now } = services;
  const date = new Date(now());
  const end = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
  const from = nextFrom(services);
  const days = [localDay(config.timezone, from), localDay(config.timezone, end + DAY_MS)] as const;
  return slotsBetween(scheduleOf(config), ...days).filter(({ at }) => at > from && at < end);
}
