import type { Clock, EpochMs } from '@promoter/domain';

/** The time of a bot whose slots a sped-up rehearsal may have played before they came. */
export interface BotTime {
  now: Clock;
  /** Slots before this moment are done, though they are yet to come. */
  playedUntil?: EpochMs | undefined;
}

/** From when on slots are to come. */
export const nextFrom = ({ now, playedUntil = 0 }: BotTime): EpochMs => Math.max(now(), playedUntil);
