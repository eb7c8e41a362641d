import { type Config, scheduleOf } from '@promoter/config';
import { DAY_MS, type EpochMs, localDay, type MicroUsd, type Mode, utcMonth } from '@promoter/domain';
import { slotsBetween } from '@promoter/slots';
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
function costOfSlotsLeft(config: Config, now: EpochMs): MicroUsd {
  const date = new Date(now);
  const end = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
  const days = [localDay(config.timezone, now), localDay(config.timezone, end + DAY_MS)] as const;
  const left = slotsBetween(scheduleOf(config), ...days).filter(({ at }) => at > now && at < end);
  return left.length * config.x.prices.createPostWithUrl;
}
