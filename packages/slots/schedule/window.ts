import type { Account } from '@promoter/domain';

/** What the slots are computed from. Checked by `scheduleFaults` when the configuration is parsed. */
export interface Schedule {
  /** An IANA zone, `Europe/Paris`. */
  timezone: string;
  /**
   * Minutes after local midnight; the start is inside, the end is not. An end at or before the start is on the next
   * day.
   */
  window: { start: number; end: number };
  intervalMinutes: number;
  /** The least time between any two posts, whatever the account. */
  minGapMinutes: number;
  accounts: readonly Account[];
}

export const DAY_MINUTES = 24 * 60;

/** How long the window is, in wall-clock minutes. */
export const windowMinutes = ({ window }: Schedule): number =>
  window.end > window.start ? window.end - window.start : window.end + DAY_MINUTES - window.start;

/** An account's slots as minutes after the midnight before the window opens; past 1440 is the next day. */
export function wallMinutes(schedule: Schedule, account: Account): number[] {
  const minutes: number[] = [];
  for (let t = account.offsetMinutes; t < windowMinutes(schedule); t += schedule.intervalMinutes) {
    minutes.push(schedule.window.start + t);
  }
  return minutes;
}
