import { type EpochMs, MINUTE_MS } from '@promoter/domain';
import { createRandom } from './random.ts';
import type { FaultProfile } from './fault-profiles.ts';
import { type Process, runProcess, type Surroundings } from './process.ts';
import type { VirtualTime } from './virtual-time.ts';

/** A function of the bot: what it is called, what it stands in, and what it does with one event. */
export interface BotFunction {
  /** Tells its random from all others'. */
  name: string;
  surroundings: Surroundings;
  work(process: Process): Promise<void>;
}

/** A process that died, or that the store failed, is run again after a minute, then after two: Lambda's own retries. */
const RETRY_AFTER_MS = [MINUTE_MS, 2 * MINUTE_MS];

/**
 * The last try comes through: that a function at last does is what every promise about time rests on. (Where all tries of
 * two events in a row died, by chance once in 150,000 slots, a slot in doubt found its end after 32 minutes.)
 */
const spared = (faults: FaultProfile, tries: number): FaultProfile =>
  tries < RETRY_AFTER_MS.length ? faults : { ...faults, dies: 0, storeFails: 0 };

/** Runs a function at a moment, as Lambda does. */
export function invoke(
  at: EpochMs,
  fn: BotFunction,
  { time, seed, faults }: { time: VirtualTime; seed: number; faults: () => FaultProfile },
  tries = 0,
): void {
  time.at(at, async (sleep) => {
    const random = createRandom(seed, `${fn.name} ${at} ${tries}`);
    const done = await runProcess(fn.surroundings, { time, sleep, random, faults: spared(faults(), tries) }, fn.work);
    const retryAfter = RETRY_AFTER_MS[tries];
    if (!done && retryAfter !== undefined) invoke(time.now() + retryAfter, fn, { time, seed, faults }, tries + 1);
  });
}
