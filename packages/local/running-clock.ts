import { type Config, scheduleOf } from '@promoter/config';
import { type Clock, type EpochMs, startOfDay } from '@promoter/domain';
import { readReconciliationRecord } from '@promoter/pipeline/reconciliation-record';
import type { Store } from '@promoter/slots';
import * as z from 'zod/mini';

/**
 * Keys of the values in which a running bot says how fast its time passes and where it answers, and keeps how far a
 * sped-up run came.
 */
const CLOCK = 'local#clock';
const REACHED = 'local#reached';

const clockValue = z.object({ speed: z.number(), address: z.optional(z.string()) });

/** The time of other commands. */
export interface SharedTime {
  /** The real clock; where a sped-up bot runs on this data, the time that it has reached. */
  now: Clock;
  /** Where the sped-up bot that runs on this data answers: what it says is of one moment of its own time. */
  spedUpAt: string | undefined;
  /** Until when a sped-up run that has ended played this data: its slots are done, though they are yet to come. */
  playedUntil: EpochMs | undefined;
}

/** The time on this data; `holdsData` where no bot runs on it but this process. */
export async function sharedTime(store: Store, real: Clock, holdsData: boolean): Promise<SharedTime> {
  const shared = clockValue.safeParse(holdsData ? null : await store.keyValues.get(CLOCK));
  const reached = await readReached(store);
  if (shared.success && shared.data.speed !== 1 && reached !== undefined)
    return { now: () => reached, spedUpAt: shared.data.address, playedUntil: undefined };
  const playedUntil = reached !== undefined && reached > real() ? reached : undefined;
  return { now: real, spedUpAt: undefined, playedUntil };
}

/**
 * When the time of a bot that starts now begins: now. Sped up, it begins at today's local midnight, so that a whole day
 * of slots passes, or where earlier runs on this data have come since: what is done is not done again.
 */
export async function startTime(speed: number, config: Config, store: Store, real: Clock): Promise<EpochMs> {
  const now = real();
  if (speed === 1) return now;
  const { checkedAt } = await readReconciliationRecord(store.keyValues, scheduleOf(config), now);
  return Math.max(startOfDay(config.timezone, now), (await readReached(store)) ?? 0, checkedAt ?? 0);
}

/** Says to other commands how fast this bot's time passes, and where it answers. */
export const shareClock = (store: Store, clock: z.infer<typeof clockValue>): Promise<void> =>
  store.keyValues.set(CLOCK, clock);

/** Keeps how far a sped-up run came. */
export const saveReachedTime = (store: Store, at: EpochMs): Promise<void> => store.keyValues.set(REACHED, at);

async function readReached(store: Store): Promise<EpochMs | undefined> {
  const reached = z.number().safeParse(await store.keyValues.get(REACHED));
  return reached.success ? reached.data : undefined;
}
