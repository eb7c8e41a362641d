import { afterEach, describe, expect, test } from '@jest/globals';
import {
  endOfLocalDay,
  isZone,
  knownOffsets,
  localDay,
  localTime,
  offsetAt,
  presetOffsets,
  startOfDay,
} from '@promoter/domain';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';

const ZONES = Intl.supportedValuesOf('timeZone');
const [FIRST, LAST] = [Date.UTC(1990, 0), Date.UTC(2037, 0)];
const moment = fc.integer({ min: FIRST, max: LAST });

/** Moments near a zone's own changes, which random ones seldom are. */
const nearAChange = (zone: string) =>
  fc.tuple(moment, fc.integer({ min: -30 * 3_600_000, max: 30 * 3_600_000 })).map(([at, off]) => {
    const next = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).getTimeZoneTransition('next');
    return (next?.epochMilliseconds ?? at) + off;
  });
const zoneAndMoment = fc
  .constantFrom(...ZONES)
  .chain((zone) => fc.tuple(fc.constant(zone), fc.oneof(moment, nearAChange(zone))));

const zoned = (zone: string, at: number) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
const answers = (zone: string, at: number) => ({
  offset: offsetAt(zone, at),
  day: localDay(zone, at),
  time: localTime(zone, at),
  start: startOfDay(zone, at),
  end: endOfLocalDay(zone, at),
});

describe('local time', () => {
  test('agrees with Temporal, in every zone and around every change of its clocks', () => {
    fc.assert(
      fc.property(zoneAndMoment, ([zone, at]) => {
        const there = zoned(zone, at);
        expect(answers(zone, at)).toEqual({
          offset: there.offsetNanoseconds / 1e6,
          day: there.toPlainDate().toString(),
          time: there.toString({ timeZoneName: 'never', smallestUnit: 'second' }),
          start: there.startOfDay().epochMilliseconds,
          end: there.toPlainDate().add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds,
        });
      }),
      { numRuns: 1500 },
    );
  });

  test('a day whose midnight the clocks skip begins when they have', () => {
    expect(localTime('America/Asuncion', startOfDay('America/Asuncion', Date.UTC(2020, 9, 4, 12)))).toBe(
      '2020-10-04T01:00:00-03:00',
    );
  });

  test.each(['+01:00', 'UTC+1', 'Europe/Atlantis', ''])('%s is no zone', (name) => {
    expect(isZone(name)).toBe(false);
  });
});

describe('preset offsets', () => {
  const [from, until] = [Date.UTC(2025, 0), Date.UTC(2032, 0)];
  const platform = Intl.DateTimeFormat;
  afterEach(() => {
    Intl.DateTimeFormat = platform;
  });

  test('agree with the platform, in every zone, inside their years and outside', () => {
    for (const zone of ZONES) {
      const moments = fc.sample(fc.oneof(moment, nearAChange(zone)), { numRuns: 12, seed: 1 });
      const before = moments.map((at) => answers(zone, at));
      presetOffsets(knownOffsets(zone, from, until));
      expect(moments.map((at) => answers(zone, at))).toEqual(before);
    }
  });

  test('are used instead of the platform’s zone data', () => {
    presetOffsets(knownOffsets('Europe/Paris', from, until));
    Intl.DateTimeFormat = function unasked(): never {
      throw new Error('the platform was asked');
    } as unknown as typeof Intl.DateTimeFormat;
    expect(isZone('Europe/Paris')).toBe(true);
    expect(localTime('Europe/Paris', Date.UTC(2026, 6, 1))).toBe('2026-07-01T02:00:00+02:00');
    expect(() => localTime('Europe/Paris', Date.UTC(2040, 6, 1))).toThrow('the platform was asked');
  });

  test('are two changes a year in Europe/Paris', () => {
    expect(knownOffsets('Europe/Paris', Date.UTC(2026, 0), Date.UTC(2027, 0)).changes).toEqual([
      [Date.UTC(2026, 0), 3_600_000],
      [Date.UTC(2026, 2, 29, 1), 7_200_000],
      [Date.UTC(2026, 9, 25, 1), 3_600_000],
    ]);
  });
});
