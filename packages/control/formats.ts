import { type EpochMs, localTime, type MicroUsd } from '@promoter/domain';

/** A moment as the answers show it: ISO with the zone's offset. Null stays null. */
export function formatTime(timezone: string, at: EpochMs): string;
export function formatTime(timezone: string, at: EpochMs | null): string | null;
export function formatTime(timezone: string, at: EpochMs | null): string | null {
  return at === null ? null : localTime(timezone, at);
}

/** An amount as a JSON number of US dollars. A millionth divides to the nearest double, which prints as it was. */
export const usdNumber = (amount: MicroUsd): number => amount / 1_000_000;

/** A share of a whole to four places; null of nothing. */
export const roundedShare = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000;
