/** The offset of a zone at a moment, in minutes east of UTC, read off the platform's own clock display. */
export function offsetAt(timezone: string, at: number): number {
  const match = /GMT([+-])(\d\d):(\d\d)/.exec(displayOf(timezone).format(at));
  if (!match) return 0;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}

const displays = new Map<string, Intl.DateTimeFormat>();

function displayOf(timeZone: string): Intl.DateTimeFormat {
  const known = displays.get(timeZone) ?? new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  displays.set(timeZone, known);
  return known;
}

/** Whether a wall-clock minute, `2026-03-29T02:30`, ever shows on this zone's clocks. */
export function exists(timezone: string, local: string): boolean {
  const asUtc = Date.parse(`${local}:00Z`);
  const offsets = [-1, 0, 1].map((days) => offsetAt(timezone, asUtc + days * 86_400_000));
  return offsets.some((offset) => offsetAt(timezone, asUtc - offset * 60_000) === offset);
}

/** Every zone of the platform that has two offsets within 2026. */
export const zonesThatChange: readonly string[] = Intl.supportedValuesOf('timeZone').filter((zone) => {
  const offsets = Array.from({ length: 12 }, (_, month) => offsetAt(zone, Date.UTC(2026, month, 15)));
  return new Set(offsets).size > 1;
});
