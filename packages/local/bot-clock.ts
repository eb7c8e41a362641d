import { type Clock, type EpochMs, MINUTE_MS } from '@promoter/domain';

/**
 * The longest that one step lets pass, on the bot's own time: however long a busy machine or a closed lid made the step
 * wait, no slot is passed over.
 */
const LONGEST_STEP_MS = 2 * MINUTE_MS;

/** The time of a bot that runs here. */
export interface BotClock {
  now: Clock;
  /** Lets the bot's time go on. The real time goes on by itself. */
  advance(): void;
  /**
   * Does this work while the bot's time stands still, so that a post is composed within the minute of its slot at any
   * speed. The real time does not.
   */
  standStill<Result>(work: () => Promise<Result>): Promise<Result>;
}

/**
 * A clock that goes on from `start`, `speed` seconds in a real one. It moves in steps, by `advance`, which has to be
 * called several times in a minute of the bot's. At speed 1 it is the real clock.
 */
export function createBotClock(speed: number, start: EpochMs, real: Clock): BotClock {
  if (speed === 1) return { now: real, advance: () => {}, standStill: (work) => work() };
  let at = start;
  let lastStep = real();
  let working = 0;
  return {
    now: () => Math.floor(at),
    advance() {
      const passed = (real() - lastStep) * speed;
      lastStep = real();
      if (working === 0) at += Math.max(0, Math.min(passed, LONGEST_STEP_MS));
    },
    async standStill(work) {
      working += 1;
      try {
        return await work();
      } finally {
        working -= 1;
        lastStep = real();
      }
    },
  };
}
