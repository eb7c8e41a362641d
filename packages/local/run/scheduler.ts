import { setTimeout } from 'node:timers/promises';
import { type Config, scheduleOf } from '@promoter/config';
import { type Clock, type EpochMs, HOUR_MS, type Log, MINUTE_MS, type SlotId } from '@promoter/domain';
import { currentSlot, type Slot } from '@promoter/slots';

/** What the schedule sets off. None of them may reject for long: a failure is logged and the next one comes. */
export interface Jobs {
  publish(slot: Slot): Promise<void>;
  refreshTrends(): Promise<void>;
  refreshOffers(): Promise<void>;
  settle(): Promise<void>;
}

/** How often the price list is read, as its rule does in the cloud. */
const OFFERS_EVERY_MS = HOUR_MS;

/** How often the slots' loose ends are looked at, as the settle rule does in the cloud. */
const SETTLE_EVERY_MS = 5 * MINUTE_MS;

export interface Scheduler {
  /** Sets off everything that has fallen due. */
  tick(): void;
  /** Resolves when nothing that was set off is running. */
  idle(): Promise<void>;
}

/**
 * EventBridge for one laptop. A slot is set off while it is open and once a process; what was missed while the
 * process was away is settle's to write down, never this one's to catch up on. The first slot waits `patienceMs`, at
 * most, for the first trends, so that a bot that has just been started does not post without one.
 */
export function createScheduler(config: Config, jobs: Jobs, now: Clock, log: Log, patienceMs = 0): Scheduler {
  const schedule = scheduleOf(config);
  const lastFired = new Map<string, SlotId>();
  const running = new Set<Promise<void>>();

  const start = (name: string, job: () => Promise<void>): Promise<void> => {
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
        start(`slot ${slot.id}`, async () => {
          await Promise.race([firstTrends.promise, setTimeout(patienceMs, undefined, { ref: false })]);
          await jobs.publish(slot);
        });
      }
      settle(at);
    },
    async idle() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

/** Runs a job when its period has passed since it last began, and never twice at once. */
function every(periodMs: number, job: () => Promise<void>): (at: EpochMs) => void {
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
