import { setTimeout } from 'node:timers/promises';
import { type Config, OFFERS_EVERY_MS, SETTLE_EVERY_MS, scheduleOf } from '@promoter/config';
import { type Clock, type EpochMs, type Log, MINUTE_MS, type SlotId } from '@promoter/domain';
import { currentSlot, type Slot } from '@promoter/slots';

/** The work that the schedule starts. A failure is logged; the next run comes as scheduled. */
export interface Jobs {
  publish(slot: Slot): Promise<void>;
  refreshTrends(): Promise<void>;
  refreshOffers(): Promise<void>;
  settle(): Promise<unknown>;
}

export interface Scheduler {
  /** Starts everything that is due. */
  tick(): void;
  /** Resolves when trends have been refreshed for the first time, well or not. */
  firstTrends: Promise<void>;
  /** Resolves when no slot that was fired is being published. */
  published(): Promise<void>;
  /** Resolves when nothing that was started is running. */
  idle(): Promise<void>;
}

/**
 * EventBridge for one laptop. A slot is fired while it is open and once a process; what was missed while no process ran
 * is recorded by reconciliation and never caught up on. The first slot waits at most `trendsWaitMs` for the first trends,
 * so that a bot that has just been started does not post without one.
 */
export function createScheduler(config: Config, jobs: Jobs, now: Clock, log: Log, trendsWaitMs = 0): Scheduler {
  const schedule = scheduleOf(config);
  const lastFired = new Map<string, SlotId>();
  const running = new Set<Promise<unknown>>();
  const publishing = new Set<Promise<unknown>>();

  const start = (name: string, job: () => Promise<unknown>): Promise<unknown> => {
    const run = job()
      .catch((error: unknown) =>
        log('error', `${name} failed`, { error: error instanceof Error ? error.message : String(error) }),
      )
      .finally(() => running.delete(run));
    running.add(run);
    return run;
  };
  const firstTrends = Promise.withResolvers<void>();
  const refreshTrends = every(config.trends.refreshMinutes * MINUTE_MS, () =>
    start('refreshing trends', () => jobs.refreshTrends().finally(firstTrends.resolve)),
  );
  const refreshOffers = every(OFFERS_EVERY_MS, () => start('refreshing offers', jobs.refreshOffers));
  const settle = every(SETTLE_EVERY_MS, () => start('settling', jobs.settle));

  return {
    tick() {
      const at = now();
      refreshTrends(at);
      refreshOffers(at);
      for (const { id } of config.accounts) {
        const slot = currentSlot(schedule, id, at);
        if (!slot || lastFired.get(id) === slot.id) continue;
        lastFired.set(id, slot.id);
        const run = start(`slot ${slot.id}`, async () => {
          await Promise.race([firstTrends.promise, setTimeout(trendsWaitMs, undefined, { ref: false })]);
          await jobs.publish(slot);
        }).finally(() => publishing.delete(run));
        publishing.add(run);
      }
      settle(at);
    },
    firstTrends: firstTrends.promise,
    async published() {
      while (publishing.size > 0) await Promise.all(publishing);
    },
    async idle() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

/** Runs a job when its period has passed since it last began, and never twice at once. */
function every(periodMs: number, job: () => Promise<unknown>): (at: EpochMs) => void {
  let due = Number.NEGATIVE_INFINITY;
  let busy = false;
  return (at) => {
    if (busy || at < due) return;
    busy = true;
    due = at + periodMs;
    job().finally(() => {
      busy = false;
    });
  };
}
