import { type Clock, type EpochMs, startOfDay } from '@promoter/domain';
import type { Store } from '@promoter/slots';
import * as z from 'zod/mini';

/**
 * Keys of the values in which a running bot shares its time with other commands, and keeps how far a sped-up run came.
 */
const CLOCK = 'local#clock';
const REACHED = 'local#reached';

const clockValue = z.object({ speed: z.number(), start: z.number(), realStart: z.number() });

/** The clock of the bot that runs on this data: the real one when none runs. */
export async function runningClock(store: Store, real: Clock, holdsData: boolean): Promise<Clock> {
  const shared = clockValue.safeParse(holdsData ? null : await store.keyValues.get(CLOCK));
  if (!shared.success) return real;
  const { speed, start, realStart } = shared.data;
  return startClock(speed, start + (real() - realStart) * speed, real);
}

/**
 * The clock of a bot that starts now. Sped up, it begins at today's local midnight, so that a whole day of slots
 * passes, or where an earlier sped-up run of that day was stopped.
 */
export async function beginClock(speed: number, timezone: string, store: Store, real: Clock): Promise<Clock> {
  const realStart = real();
  const reached = z.number().safeParse(await store.keyValues.get(REACHED));
  const midnight = startOfDay(timezone, realStart);
  const start = speed === 1 ? realStart : Math.max(midnight, reached.success ? reached.data : midnight);
  await store.keyValues.set(CLOCK, { speed, start, realStart });
  return startClock(speed, start, real);
}

/** The time that sped-up runs on this data have reached beyond this moment; undefined where none did. */
export async function timeAhead(store: Store, at: EpochMs): Promise<EpochMs | undefined> {
  const reached = z.number().safeParse(await store.keyValues.get(REACHED));
  return reached.success && reached.data > at ? reached.data : undefined;
}

/** Keeps how far a sped-up run came. */
export const saveReachedTime = (store: Store, at: EpochMs): Promise<void> => store.keyValues.set(REACHED, at);

/** A clock on which `speed` seconds pass in one real second. At speed 1 it is the real clock. */
function startClock(speed: number, start: EpochMs, real: Clock): Clock {
  if (speed === 1) return real;
  const realStart = real();
  return () => Math.floor(start + (real() - realStart) * speed);
}
