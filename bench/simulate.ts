/**
 * How fast the simulation is: `npm run bench:simulate`. A month, then a year of two accounts without faults, on one
 * core; and whether a slot of the last month costs more than one of the first.
 */

import { brand } from '@promoter/content';
import type { Store } from '@promoter/domain';
import { simulate } from '@promoter/simulation';
import { createMemoryStore } from '@promoter/store/memory';
import { configOf, LIVE, silent } from '../test/support/bot.ts';

const MONTH_MS = 10_000;
const YEAR_MS = 120_000;
const MOST_GROWTH = 1.2;

const config = configOf({ ...LIVE, budget: { monthlyUsd: '1000' } });
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;

/** Plays days, and tells when each month's first slot was claimed: what lies between two is a month's work. */
async function play(firstDay: string, lastDay: string): Promise<{ took: number; months: number[]; slots: number }> {
  const store = createMemoryStore();
  const begun = performance.now();
  const slotsOf = new Map<string, { slots: number; first: number }>();
  const watched: Store = {
    ...store,
    ledger: {
      ...store.ledger,
      claim: (slot, mode, owner, now) => {
        const month = slot.day.slice(0, 7);
        const known = slotsOf.get(month) ?? { slots: 0, first: performance.now() };
        slotsOf.set(month, { ...known, slots: known.slots + 1 });
        return store.ledger.claim(slot, mode, owner, now);
      },
    },
  };
  const { slots, violations } = await simulate({
    config,
    brand,
    store: watched,
    firstDay,
    lastDay,
    seed: 1,
    faults: 'none',
    log: silent,
  });
  if (violations.length > 0) throw new Error(`${violations.length} promises were broken`);
  const starts = [...slotsOf.values()];
  const months = starts.map(
    ({ first, slots }, index) => ((starts[index + 1]?.first ?? performance.now()) - first) / slots,
  );
  return { took: performance.now() - begun, months, slots: slots.length };
}

const month = await play('2026-12-01', '2026-12-30');
print(`a month, ${month.slots} slots: ${seconds(month.took)}, at most ${seconds(MONTH_MS)}`);
const year = await play('2026-12-01', '2027-11-30');
print(`a year, ${year.slots} slots: ${seconds(year.took)}, at most ${seconds(YEAR_MS)}`);
print(`milliseconds a slot, month by month: ${year.months.map((ms) => ms.toFixed(1)).join(' ')}`);
const growth = (year.months.at(-1) ?? 0) / (year.months[0] ?? 1);
print(`the last month’s slots cost ${growth.toFixed(2)} × the first’s, at most ${MOST_GROWTH} ×`);
process.exitCode = month.took <= MONTH_MS && year.took <= YEAR_MS && growth <= MOST_GROWTH ? 0 : 1;
