/**
 * How fast the simulation is: `npm run bench:simulate`. A month, then a year of two accounts without faults, on one
 * core; and whether a slot of the last month costs more than one of the first.
 */

import { brand } from '@promoter/brands/voltagegpu';
import { simulate } from '@promoter/simulation';
import type { ControlStore } from '@promoter/slots';
import { createInMemoryStore } from '@promoter/store/in-memory';
import { configOf, LIVE, silent } from '../test/support/bot.ts';
import { timeReferenceWork } from './simulate/reference-work.ts';

const MONTH_MS = 10_000;
const YEAR_MS = 120_000;
const MOST_GROWTH = 1.2;

const config = configOf({ ...LIVE, budget: { monthlyUsd: '1000' } });
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;
const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** How long a month's slots took. */
interface Month {
  slots: number;
  /** Milliseconds in all, without those of the reference work. */
  ms: number;
  /** Milliseconds of each run of the reference work in between. */
  references: number[];
}

/** The reference work runs after every so many slots. */
const REFERENCE_EVERY = 5;

/** Plays days. The time from one slot's claim to the next counts to the month of the first. */
async function play(firstDay: string, lastDay: string): Promise<{ took: number; months: Month[]; slots: number }> {
  const store = createInMemoryStore();
  const months = new Map<string, Month>();
  let current: Month = { slots: 0, ms: 0, references: [] };
  let since = performance.now();
  const count = (): void => {
    current.ms += performance.now() - since;
  };
  const watched: ControlStore = {
    ...store,
    ledger: {
      ...store.ledger,
      claim: (slot, mode, owner, now) => {
        count();
        const name = slot.day.slice(0, 7);
        current = months.get(name) ?? { slots: 0, ms: 0, references: [] };
        months.set(name, current);
        current.slots += 1;
        if (current.slots % REFERENCE_EVERY === 0) current.references.push(timeReferenceWork());
        since = performance.now();
        return store.ledger.claim(slot, mode, owner, now);
      },
    },
  };
  const request = { config, brand, store: watched, firstDay, lastDay, seed: 1, faults: 'none', log: silent } as const;
  const { slots, violations } = await simulate(request);
  count();
  if (violations.length > 0) throw new Error(`${violations.length} promises were broken`);
  const took = [...months.values()].reduce((sum, { ms }) => sum + ms, 0);
  return { took, months: [...months.values()], slots: slots.length };
}

const month = await play('2026-12-01', '2026-12-30');
print(`a month, ${month.slots} slots: ${seconds(month.took)}, at most ${seconds(MONTH_MS)}`);
const year = await play('2026-12-01', '2027-11-30');
print(`a year, ${year.slots} slots: ${seconds(year.took)}, at most ${seconds(YEAR_MS)}`);

const list = (numbers: readonly number[], digits: number): string => numbers.map((n) => n.toFixed(digits)).join(' ');
const perSlot = year.months.map(({ ms, slots }) => ms / slots);
// A machine that others use too is slower in one month than in the next. The reference work, a fixed piece of the same
// kind of work, is slowed as much: their ratio stays.
const inReferences = year.months.map(({ references }, index) => (perSlot[index] ?? Number.NaN) / median(references));
print(`milliseconds a slot, month by month: ${list(perSlot, 1)}`);
print(`the same in units of that month's reference work: ${list(inReferences, 1)}`);
const growth = (inReferences.at(-1) ?? Number.NaN) / (inReferences[0] ?? Number.NaN);
print(`the last month’s slots cost ${growth.toFixed(2)} × the first’s, at most ${MOST_GROWTH} ×`);
process.exitCode = month.took <= MONTH_MS && year.took <= YEAR_MS && growth <= MOST_GROWTH ? 0 : 1;
