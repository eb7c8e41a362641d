import { type EpochMs, MINUTE_MS } from '@promoter/domain';
import type { FaultProfile } from './fault-profiles.ts';
import { type Ports, type Process, runProcess } from './process.ts';
import { createRandom } from './random.ts';
import type { VirtualTime } from './virtual-time.ts';

/** A function of the bot: its name, its ports, and what it does with one event. */
export interface SimulatedFunction {
  /** Seeds its random choices, so no other function has the same. */
  name: string;
  ports: Ports;
  work(process: Process): Promise<unknown>;
}

/** A process that crashed or whose store failed is run again after a minute, then after two: Lambda's own retries. */
const RETRY_AFTER_MS = [MINUTE_MS, 2 * MINUTE_MS];

/** How long after an event its last try begins, beside what the tries before it take. */
export const RETRIES_MS = RETRY_AFTER_MS.reduce((sum, each) => sum + each, 0);

/**
 * The last try neither crashes nor loses its store: every promise about time rests on a function succeeding in the end.
 * (Where all tries of two events in a row crashed, by chance once in 150,000 slots, an unsettled slot was settled only
 * after 32 minutes.)
 */
const faultsOfTry = (faults: FaultProfile, tries: number): FaultProfile =>
  tries < RETRY_AFTER_MS.length ? faults : { ...faults, crash: 0, storeFails: 0 };

/** What every invocation of one simulation shares. */
export interface Invocations {
  time: VirtualTime;
  seed: number;
  faults: () => FaultProfile;
}

/** Runs a function at a moment, as Lambda does. */
export function invoke(at: EpochMs, fn: SimulatedFunction, invocations: Invocations, tries = 0): void {
  const { time, seed, faults } = invocations;
  time.at(at, async (sleep) => {
    const random = createRandom(seed, `${fn.name} ${at} ${tries}`);
    const done = await runProcess(fn.ports, { time, sleep, random, faults: faultsOfTry(faults(), tries) }, fn.work);
    const retryAfter = RETRY_AFTER_MS[tries];
    if (!done && retryAfter !== undefined) invoke(time.now() + retryAfter, fn, invocations, tries + 1);
  });
}
