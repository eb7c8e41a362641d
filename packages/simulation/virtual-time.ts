import type { Clock, EpochMs } from '@promoter/domain';
import TinyQueue from 'tinyqueue';

/** Something that begins at a moment. */
interface TimedEvent {
  moment: EpochMs;
  /** Breaks ties, so that events of one moment begin in the order in which they were added. */
  order: number;
  begin(): void;
}

/** Lets a job wait for a time, in milliseconds. Never returns once that job has ended. */
export type Sleep = (ms: number) => Promise<void>;

/**
 * Time that passes only when nothing can happen any more: jobs begin at their moments, may sleep, in as many places at
 * once as they like, and the clock jumps to the next moment once every job has ended or sleeps.
 */
export interface VirtualTime {
  now: Clock;
  /** Begins a job at a moment; one that lies in the past begins now. */
  at(moment: EpochMs, job: (sleep: Sleep) => Promise<void>): void;
  /** Begins a job again and again, from a moment on. */
  every(period: number, from: EpochMs, job: (sleep: Sleep) => Promise<void>): void;
  /** Lets no time pass during this work: real input and output, beside which its job may sleep elsewhere. */
  during<T>(work: () => Promise<T>): Promise<T>;
  /** Lets time pass up to and including `end`. Throws what a job threw. */
  run(end: EpochMs): Promise<void>;
}

export function createVirtualTime(start: EpochMs): VirtualTime {
  const events = new TinyQueue<TimedEvent>([], (a, b) => a.moment - b.moment || a.order - b.order);
  /** What time waits for: jobs that neither sleep nor have ended, and work that goes on. */
  const awake = new Set<object>();
  let time = start;
  let order = 0;
  let failure: { error: unknown } | undefined;
  let whenIdle: () => void = () => {};

  const add = (moment: EpochMs, begin: () => void): void => {
    order += 1;
    events.push({ moment: Math.max(moment, time), order, begin });
  };
  const rest = (one: object): void => {
    awake.delete(one);
    if (awake.size === 0) whenIdle();
  };

  function begin(work: (sleep: Sleep) => Promise<void>): void {
    const job = { ended: false, sleeping: 0 };
    const sleep: Sleep = (ms) =>
      new Promise((resolve) => {
        // What a job left running when it ended, such as a process that crashed, is never woken.
        if (job.ended) return;
        job.sleeping += 1;
        add(time + ms, () => {
          job.sleeping -= 1;
          if (job.ended) return;
          if (job.sleeping === 0) awake.add(job);
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

  /** Waits until every job sleeps or has ended. A turn of the event loop lets those just woken reach their next wait. */
  async function idle(): Promise<void> {
    await nextTurn();
    while (awake.size > 0) {
      const { promise: everyJobRests, resolve } = Promise.withResolvers<void>();
      whenIdle = resolve;
      await everyJobRests;
      await nextTurn();
    }
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
    during: (work) => {
      const waitedFor = {};
      awake.add(waitedFor);
      return work().finally(() => rest(waitedFor));
    },
    run: async (end) => {
      for (let next = events.peek(); next && next.moment <= end; next = events.peek()) {
        events.pop();
        time = next.moment;
        next.begin();
        await idle();
        if (failure) throw failure.error;
      }
      time = Math.max(time, end);
    },
  };
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
