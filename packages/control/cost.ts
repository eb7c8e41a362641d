import { type Config, scheduleOf } from '@promoter/config';
import { DAY_MS, type EpochMs, type LocalDay, localDay, type MicroUsd, type Mode, utcMonth } from '@promoter/domain';
import { type Slot, slotsBetween } from '@promoter/slots';
import type { StatusAnswer } from './answers/index.ts';
import { usdNumber } from './formats.ts';
import type { ControlServices } from './services.ts';

/** What the month's posts and calls cost so far, and the forecast for its end. */
export async function readCost({ config, store, now }: ControlServices): Promise<StatusAnswer['cost']> {
  const at = now();
  const month = utcMonth(at);
  const isRehearsal = config.mode === 'rehearsal';
  const budget = config.budget.monthlyUsd;
  // A month that cannot be read lets nothing through: it is shown as spent.
  const spentIn = async (mode: Mode) => (await store.usage.spent(mode, month)) ?? budget;
  const [spent, rehearsed] = await Promise.all([spentIn('live'), isRehearsal ? spentIn('rehearsal') : 0]);
  return {
    month,
    spentUsd: usdNumber(spent),
    rehearsedUsd: isRehearsal ? usdNumber(rehearsed) : null,
    forecastUsd: usdNumber(spent + rehearsed + costOfSlotsLeft(config, at)),
    budgetUsd: usdNumber(budget),
  };
}

/** Every slot left in the UTC month, by which X bills, is taken to post with the link that each post carries. */
const costOfSlotsLeft = (config: Config, now: EpochMs): MicroUsd =>
  slotsLeft(config, now).length * config.x.prices.createPostWithUrl;

/** What the month comes to where every slot left in it posts, and the local day from which on the budget allows none. */
export function foreseeMonth(
  config: Config,
  spent: MicroUsd,
  now: EpochMs,
): { cost: MicroUsd; endsOn: LocalDay | null } {
  const price = config.x.prices.createPostWithUrl;
  const left = slotsLeft(config, now);
  const fitting = Math.max(0, Math.floor((config.budget.monthlyUsd - spent) / price));
  return { cost: spent + left.length * price, endsOn: left[fitting]?.day ?? null };
}

function slotsLeft(config: Config, now: EpochMs): Slot[] {
  const date = new Date(now);
  const end = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
  const days = [localDay(config.timezone, now), localDay(config.timezone, end + DAY_MS)] as const;
  return slotsBetween(scheduleOf(config), ...days).filter(({ at }) => at > now && at < end);
}
