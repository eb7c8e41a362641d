/** A moment, as milliseconds since 1970-01-01T00:00:00Z. */
export type EpochMs = number;

/** Where "now" comes from. Real in functions, virtual in the simulation and under `--speed`. */
export type Clock = () => EpochMs;

/** A local calendar date, `2026-11-22`. */
export type LocalDay = string;

/** A local wall-clock minute without a zone, `2026-11-22T09:00`. */
export type LocalMinute = string;

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** `2026-11-22T08:00:00.000Z`: how moments are written in tables and logs. */
export const isoTime = (at: EpochMs): string => new Date(at).toISOString();

/** The UTC date of a moment, `2026-11-22`: X bills by UTC. */
export const utcDay = (at: EpochMs): LocalDay => isoTime(at).slice(0, 10);

/** The UTC month of a moment, `2026-11`. */
export const utcMonth = (at: EpochMs): string => isoTime(at).slice(0, 7);
