import type { Clock, EpochMs } from '@promoter/domain';
import { createEventQueue } from './event-queue.ts';

/** Lets time pass for the job that it was given to. Never returns once that job has ended. */
export type Sleep = (ms: number) => Promise<void>;

/**
 * Time that passes only when nothing can happen any more: jobs begin at their moments, may sleep, and the clock
 * jumps to the next moment once every job has ended or sleeps. A job sleeps in one place at a time.
 */
export interface VirtualTime {
  now: Clock;
  /** Begins a job at a moment; one that lies in the past begins now. */
  at(moment: EpochMs, job: (sleep: Sleep) => Promise<void>): void;
  /** Begins a job again and again, from a moment on. */
  every(period: number, from: EpochMs, job: (sleep: Sleep) => Promise<void>): void;
  /** Lets time pass up to and including `end`. Throws what a job threw. */
  run(end: EpochMs): Promise<void>;
}

export function createVirtualTime(start: EpochMs): VirtualTime {
  const events = createEventQueue();
  const awake = new Set<object>();
  let time = start;
  let order = 0;
  let failure: { error: unknown } | undefined;
  let whenQuiet: () => void = () => {};

  const add = (moment: EpochMs, begin: () => void): void => {
    order += 1;
    events.add({ moment: Math.max(moment, time), order, begin });
  };
  const rest = (job: object): void => {
    awake.delete(job);
    if (awake.size === 0) whenQuiet();
  };

  function begin(work: (sleep: Sleep) => Promise<void>): void {
    const job = { ended: false };
    const sleep: Sleep = (ms) =>
      new Promise((resolve) => {
        // What a job left running behind itself, such as a process that died, is never woken.
        if (job.ended) return;
        add(time + ms, () => {
          if (job.ended) return;
          awake.add(job);
          resolve();
        });
        rest(job);
      });
    awake.add(job);
    work(sleep)
      .catch((error: unknown) => {
        failure ??= { error };
      })
      .finally(() => {
        job.ended = true;
        rest(job);
      });
  }

  const at: VirtualTime['at'] = (moment, job) => add(moment, () => begin(job));
  return {
    now: () => time,
    at,
    every: (period, from, job) => {
      const repeat = (moment: EpochMs): void =>
        at(moment, (sleep) => {
          repeat(moment + period);
          return job(sleep);
        });
      repeat(from);
    },
    run: async (end) => {
      for (let next = events.takeUntil(end); next; next = events.takeUntil(end)) {
        time = next.moment;
        const quiet = new Promise<void>((resolve) => {
          whenQuiet = resolve;
        });
        next.begin();
        if (awake.size > 0) await quiet;
        if (failure) throw failure.error;
      }
      time = Math.max(time, end);
    },
  };
}
