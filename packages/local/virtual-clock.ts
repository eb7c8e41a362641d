import type { Clock, EpochMs } from '@promoter/domain';

/** A clock on which `speed` seconds pass in one real second, from `start` on. At speed 1 it is the real clock. */
export interface RunningClock {
  speed: number;
  now: Clock;
}

export function startClock(speed: number, start: EpochMs, real: Clock): RunningClock {
  if (speed === 1) return { speed, now: real };
  const realStart = real();
  return { speed, now: () => Math.floor(start + (real() - realStart) * speed) };
}
