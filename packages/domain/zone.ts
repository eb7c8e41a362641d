import { DAY_MS, type EpochMs, HOUR_MS, MINUTE_MS, SECOND_MS } from './time.ts';

/** A moment from which on a zone has this UTC offset; negative in the west. */
export type OffsetChange = readonly [from: EpochMs, offsetMs: number];

/** A zone's UTC offsets over a period: the offset at its start, then each change. */
export interface KnownOffsets {
  timezone: string;
  changes: readonly OffsetChange[];
  until: EpochMs;
}

/** How far a zone's clocks are ahead of UTC at a moment, in milliseconds. Throws a `RangeError` where it is no zone. */
export const offsetAt = (timezone: string, at: EpochMs): number => zoneOf(timezone)(at);

/** Whether this is a zone by its name, `Europe/Paris`. An offset such as `+01:00` is not: it has no daylight saving. */
export function isZone(name: string): boolean {
  if (/^[+-]|^(GMT|UTC)[+-]/.test(name)) return false;
  try {
    zoneOf(name);
    return true;
  } catch {
    return false;
  }
}

/** A zone's offsets from one moment to another. */
export function knownOffsets(timezone: string, from: EpochMs, until: EpochMs): KnownOffsets {
  const changes: OffsetChange[] = [[from, offsetAt(timezone, from)]];
  for (let start = from; start < until; start += DAY_MS) {
    const end = Math.min(start + DAY_MS, until);
    const after = offsetAt(timezone, end);
    if (after !== offsetAt(timezone, start)) changes.push([firstInstantWithOffset(timezone, after, start, end), after]);
  }
  return { timezone, changes, until };
}

/**
 * Uses these offsets in this process, so that the platform's zone data, slow to load, is read for other moments only.
 */
export function presetOffsets({ timezone, changes, until }: KnownOffsets): void {
  const first = changes[0]?.[0] ?? until;
  let platform: ((at: EpochMs) => number) | undefined;
  zones.set(timezone, (at) => {
    const known = at >= first && at < until ? changes.findLast(([from]) => from <= at) : undefined;
    if (known) return known[1];
    platform ??= readPlatform(timezone);
    return platform(at);
  });
}

/**
 * The first moment after `before` at which the offset is this one, given that it is at `by` and changes once between.
 */
export function firstInstantWithOffset(timezone: string, offset: number, before: EpochMs, by: EpochMs): EpochMs {
  let [low, high] = [before, by];
  while (high - low > SECOND_MS) {
    const middle = Math.floor((low + high) / 2 / SECOND_MS) * SECOND_MS;
    if (offsetAt(timezone, middle) === offset) high = middle;
    else low = middle;
  }
  return high;
}

const zones = new Map<string, (at: EpochMs) => number>();

function zoneOf(timezone: string): (at: EpochMs) => number {
  const zone = zones.get(timezone) ?? readPlatform(timezone);
  zones.set(timezone, zone);
  return zone;
}

/** A zone's offsets as the platform has them, read once for each day on which they do not change. */
function readPlatform(timeZone: string): (at: EpochMs) => number {
  const display = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  const read = (at: EpochMs) => offsetIn(display.format(at));
  const steady = new Map<number, number | null>();
  return (at) => {
    const day = Math.floor(at / DAY_MS);
    let offset = steady.get(day);
    if (offset === undefined) {
      const first = read(day * DAY_MS);
      offset = first === read((day + 1) * DAY_MS) ? first : null;
      steady.set(day, offset);
    }
    return offset ?? read(at);
  };
}

/** The offset in `11/22/2026, GMT+01:00`; in Greenwich's own time it says `GMT` alone. */
function offsetIn(display: string): number {
  const [, sign, hours, minutes, seconds = '0'] = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(display) ?? [];
  if (sign === undefined) return 0;
  const ahead = Number(hours) * HOUR_MS + Number(minutes) * MINUTE_MS + Number(seconds) * SECOND_MS;
  return sign === '-' ? -ahead : ahead;
}
