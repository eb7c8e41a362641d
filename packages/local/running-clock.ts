import type { Clock, EpochMs } from '@promoter/domain';
import type { Store } from '@promoter/slots';
import * as z from 'zod/mini';

/**
 * Keys of the values in which a running bot says how fast its time passes and where it answers, or that it was stopped,
 * and keeps how far a sped-up run came.
 */
const CLOCK = 'local#clock';
const REACHED = 'local#reached';

const clockValue = z.object({ speed: z.number(), address: z.optional(z.string()), stoppedAt: z.optional(z.number()) });

/** The time of other commands. */
export interface SharedTime {
  /** The real clock; where a sped-up bot runs on this data, the time that it has reached. */
  now: Clock;
  /** Where the sped-up bot that runs on this data answers: what it says is of one moment of its own time. */
  spedUpAt: string | undefined;
  /** Until when a sped-up run that has ended played this data: its slots are done, though they are yet to come. */
  playedUntil: EpochMs | undefined;
  /** When the last bot on this data was stopped; undefined while one runs, and where it ended otherwise. */
  stoppedAt: EpochMs | undefined;
}

/** The time on this data; `holdsData` where no bot runs on it but this process. */
export async function sharedTime(store: Store, real: Clock, holdsData: boolean): Promise<SharedTime> {
  const shared = clockValue.safeParse(await store.keyValues.get(CLOCK));
  const { speed = 1, address, stoppedAt } = shared.data ?? {};
  const reached = await readReached(store);
  if (!holdsData && speed !== 1 && reached !== undefined)
    return { now: () => reached, spedUpAt: address, playedUntil: undefined, stoppedAt: undefined };
  const playedUntil = reached !== undefined && reached > real() ? reached : undefined;
  return { now: real, spedUpAt: undefined, playedUntil, stoppedAt };
}

/** Says to other commands how fast this bot's time passes, and where it answers; or when it was stopped. */
export const shareClock = (store: Store, clock: z.infer<typeof clockValue>): Promise<void> =>
  store.keyValues.set(CLOCK, clock);

/** Keeps how far a sped-up run came. */
export const saveReachedTime = (store: Store, at: EpochMs): Promise<void> => store.keyValues.set(REACHED, at);

/** How far sped-up runs on this data came; undefined where none did. */
export async function readReached(store: Store): Promise<EpochMs | undefined> {
  const reached = z.number().safeParse(await store.keyValues.get(REACHED));
  return reached.success ? reached.data : undefined;
}
