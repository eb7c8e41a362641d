import type { Clock, EpochMs } from '@promoter/domain';

/**
 * Time that passes only when nothing can happen any more: jobs begin at their moments, may sleep, and the clock
 * jumps to the next moment once every job has ended or sleeps. A job sleeps in one place at a time.
 */
export interface VirtualTime {
  now: Clock;
  /** Begins a job at a moment; one that lies in the past begins now. */
  at(moment: EpochMs, job: () => Promise<void>): void;
  sleep(ms: number): Promise<void>;
  /** Lets time pass up to and including `end`. Throws what a job threw. */
  run(end: EpochMs): Promise<void>;
}

interface Event {
  moment: EpochMs;
  /** Breaks ties, so that the same plan is always played in the same order. */
  order: number;
  begin(): void;
}

export function createVirtualTime(start: EpochMs): VirtualTime {
  const events: Event[] = [];
  let time = start;
  let order = 0;
  let active = 0;
  let failure: { error: unknown } | undefined;
  let whenQuiet: (() => void) | undefined;

  const ended = (): void => {
    active -= 1;
    if (active === 0) whenQuiet?.();
  };
  const add = (moment: EpochMs, begin: () => void): void => {
    order += 1;
    insert(events, { moment: Math.max(moment, time), order, begin });
  };

  return {
    now: () => time,
    at(moment, job) {
      add(moment, () => {
        active += 1;
        job()
          .catch((error: unknown) => {
            failure ??= { error };
          })
          .finally(ended);
      });
    },
    sleep(ms) {
      return new Promise((resolve) => {
        add(time + ms, () => {
          active += 1;
          resolve();
        });
        ended();
      });
    },
    async run(end) {
      for (let next = events[0]; next && next.moment <= end; next = events[0]) {
        events.shift();
        time = next.moment;
        const quiet = new Promise<void>((resolve) => {
          whenQuiet = resolve;
        });
        next.begin();
        if (active > 0) await quiet;
        if (failure) throw failure.error;
      }
      time = Math.max(time, end);
    },
  };
}

/** Keeps the list in order; new events mostly lie near its end. */
function insert(events: Event[], event: Event): void {
  let index = events.length;
  while (index > 0 && isAfter(events[index - 1], event)) index -= 1;
  events.splice(index, 0, event);
}

const isAfter = (a: Event | undefined, b: Event): boolean =>
  a !== undefined && (a.moment > b.moment || (a.moment === b.moment && a.order > b.order));
