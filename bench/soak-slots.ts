/**
 * The first half of `npm run soak`: `npm run soak:slots -- [--slots 100000] [--seed 1] [--workers 2]`. Plays months of
 * slots under every fault at once, seed after seed, and prints each broken promise with the command that repeats it. Ends
 * with 1 when there was one.
 */
import { parseArgs } from 'node:util';
import { type PlayedSeed, playSeeds } from '../test/support/simulation/play-seeds.ts';

const { values } = parseArgs({
  options: {
    slots: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string', default: '2' },
  },
});
const wanted = Number(values.slots);
const workers = Number(values.workers);

/** A month with a change of clocks, long enough to fill post history. Two accounts have 599 slots in it. */
const MONTH = { firstDay: '2027-03-05', lastDay: '2027-04-03' };
const SLOTS_A_SEED = 599;
/** Below the ten slots of a day, so that it is reached. */
const CAP = 7;

const started = performance.now();
const done = { seeds: 0, slots: 0, violations: 0, states: new Map<string, number>() };
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const minutes = (): string => ((performance.now() - started) / 60_000).toFixed(1);

function report({ seed, slots, states, violations }: PlayedSeed): void {
  done.seeds += 1;
  done.slots += slots;
  done.violations += violations.length;
  for (const [state, count] of Object.entries(states)) done.states.set(state, (done.states.get(state) ?? 0) + count);
  for (const { invariant, detail } of violations) {
    print(`BROKEN ${invariant}: ${detail}; repeat with npm run soak:slots -- --slots 1 --seed ${seed} --workers 1`);
  }
  if (done.seeds % 10 === 0) print(`${done.slots} slots, ${done.violations} violations, ${minutes()} minutes`);
}

const first = Number(values.seed);
const seeds = Array.from({ length: Math.ceil(wanted / SLOTS_A_SEED) }, (_, index) => first + index);
await Promise.all(
  Array.from({ length: workers }, async (_, worker) => {
    const own = seeds.filter((_, index) => index % workers === worker);
    const request = { ...MONTH, seeds: own, faults: 'hard', settings: { dailyCap: CAP } } as const;
    for await (const played of playSeeds(request)) report(played);
  }),
);
const ends = [...done.states].map(([state, count]) => `${count} ${state}`).join(', ');
print(`${done.slots} slots (${ends}), ${done.violations} violations, ${minutes()} minutes`);
process.exitCode = done.violations === 0 ? 0 : 1;
