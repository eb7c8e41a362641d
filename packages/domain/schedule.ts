import { Temporal } from 'temporal-polyfill';
import type { Account, AccountId } from './account.ts';
import { isOpen, type Slot, slotId } from './slot.ts';
import { type EpochMs, type LocalDay, type LocalMinute, MINUTE_MS } from './time.ts';

/** What the slots are computed from. Held together by `scheduleFaults`, which the configuration enforces. */
export interface Schedule {
  /** An IANA zone, `Europe/Paris`. */
  timezone: string;
  /** Minutes after local midnight; the start is inside, the end is not. An end at or before the start is on the next day. */
  window: { start: number; end: number };
  intervalMinutes: number;
  /** The least time between any two posts, whatever the account. */
  minGapMinutes: number;
  accounts: readonly Account[];
}

const DAY_MINUTES = 24 * 60;

/** All slots of one local date, every account, in the order in which they open. */
export function slotsOfDay(schedule: Schedule, day: LocalDay): Slot[] {
  return slotsBetween(schedule, day, day);
}

/** All slots of the local dates from `first` to `last`, both included, in the order in which they open. */
export function slotsBetween(schedule: Schedule, first: LocalDay, last: LocalDay): Slot[] {
  const wanted = planned(schedule, Temporal.PlainDate.from(first), Temporal.PlainDate.from(last));
  return wanted.filter((slot) => slot.day >= first && slot.day <= last);
}

/** The account's slot whose minute holds this moment: how a schedule's firing names its slot. */
export function slotAt(schedule: Schedule, account: AccountId, at: EpochMs): Slot | undefined {
  const minute = Math.floor(at / MINUTE_MS) * MINUTE_MS;
  return slotsOfDay(schedule, localDay(schedule.timezone, minute)).find(
    (slot) => slot.account === account && slot.at === minute,
  );
}

/** The planned slot at this local minute; undefined when the schedule has none there. */
export function slotAtLocal(schedule: Schedule, account: AccountId, local: LocalMinute): Slot | undefined {
  const day = local.slice(0, 10);
  if (!isCalendarDay(day)) return undefined;
  return slotsOfDay(schedule, day).find((slot) => slot.id === slotId(account, local));
}

/** The account's latest slot that is still open, if any. */
export function currentSlot(schedule: Schedule, account: AccountId, now: EpochMs): Slot | undefined {
  const today = Temporal.PlainDate.from(localDay(schedule.timezone, now));
  return slotsBetween(schedule, today.subtract({ days: 1 }).toString(), today.toString())
    .filter((slot) => slot.account === account && isOpen(slot, now))
    .at(-1);
}

/** The next slots that open after `now`, soonest first; of one account or of all. At most a year is looked through. */
export function nextSlots(schedule: Schedule, now: EpochMs, count: number, account?: AccountId): Slot[] {
  const found: Slot[] = [];
  let day = Temporal.PlainDate.from(localDay(schedule.timezone, now));
  for (let looked = 0; found.length < count && looked < 366; looked += 1, day = day.add({ days: 1 })) {
    for (const slot of slotsOfDay(schedule, day.toString())) {
      if (slot.at > now && (account === undefined || slot.account === account)) found.push(slot);
    }
  }
  return found.slice(0, count);
}

/** The local date of a moment. */
export function localDay(timezone: string, at: EpochMs): LocalDay {
  return zoned(timezone, at).toPlainDate().toString();
}

/** The first moment of the next local date. */
export function endOfLocalDay(timezone: string, at: EpochMs): EpochMs {
  return zoned(timezone, at).toPlainDate().add({ days: 1 }).toZonedDateTime(timezone).epochMilliseconds;
}

/** The moment at which the local date of `at` began. */
export function startOfDay(timezone: string, at: EpochMs): EpochMs {
  return zoned(timezone, at).startOfDay().epochMilliseconds;
}

/** A moment as local time with its offset, `2026-11-22T09:00:00+01:00`: how times are shown to people. */
export function localTime(timezone: string, at: EpochMs): string {
  return zoned(timezone, at).toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

/**
 * Why these settings cannot keep their own promises, as sentences; empty when they can. The gap is a property
 * of the slots themselves, so it is proven here once rather than discovered at a send.
 */
export function scheduleFaults(schedule: Schedule): string[] {
  const { accounts, intervalMinutes, minGapMinutes } = schedule;
  if (minGapMinutes * accounts.length > intervalMinutes) {
    return [
      `minGapMinutes ${minGapMinutes} × ${accounts.length} accounts is more than intervalMinutes ${intervalMinutes}: ` +
        `at most ${Math.floor(intervalMinutes / accounts.length)} fits`,
    ];
  }
  return [...emptyAccounts(schedule), ...closePairs(schedule)];
}

/** An account whose offset leaves it no slot inside the window would be silent for ever. */
function emptyAccounts(schedule: Schedule): string[] {
  const length = windowMinutes(schedule);
  return schedule.accounts
    .filter((account) => account.offsetMinutes >= length)
    .map(
      (account) =>
        `account ${account.id}: offsetMinutes ${account.offsetMinutes} is outside the window of ${length} minutes`,
    );
}

/** Neighbouring slots over two ordinary days, so that the night between two windows is looked at too. */
function closePairs(schedule: Schedule): string[] {
  const minutes = [0, DAY_MINUTES]
    .flatMap((opening) =>
      schedule.accounts.flatMap((account) =>
        wallMinutes(schedule, account).map((minute) => ({ account, minute: opening + minute })),
      ),
    )
    .sort((a, b) => a.minute - b.minute);
  const faults = new Set<string>();
  for (let i = 1; i < minutes.length; i += 1) {
    const [before, after] = [minutes[i - 1], minutes[i]];
    if (!before || !after) continue;
    const gap = after.minute - before.minute;
    if (gap < Math.max(schedule.minGapMinutes, 1)) {
      faults.add(
        `accounts ${before.account.id} and ${after.account.id} have slots ${gap} minutes apart, less than minGapMinutes ${schedule.minGapMinutes}: change offsetMinutes or the window`,
      );
    }
  }
  return [...faults];
}

const windowMinutes = ({ window }: Schedule): number =>
  window.end > window.start ? window.end - window.start : window.end + DAY_MINUTES - window.start;

/** An account's slots as minutes after the midnight before the window opens; past 1440 is the next day. */
function wallMinutes(schedule: Schedule, account: Account): number[] {
  const minutes: number[] = [];
  for (let t = account.offsetMinutes; t < windowMinutes(schedule); t += schedule.intervalMinutes) {
    minutes.push(schedule.window.start + t);
  }
  return minutes;
}

/**
 * The slots from two windows before `first` to `last`. A day that the clocks skip an hour can bring two slots
 * closer than the gap; the later one is not planned, and since that depends on the one before it, the walk
 * begins early enough to be in step when `first` comes.
 */
function planned(schedule: Schedule, first: Temporal.PlainDate, last: Temporal.PlainDate): Slot[] {
  const candidates: Slot[] = [];
  for (let day = first.subtract({ days: 2 }); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    for (const account of schedule.accounts) {
      for (const minute of wallMinutes(schedule, account)) {
        const slot = existingSlot(schedule.timezone, account.id, day.toPlainDateTime().add({ minutes: minute }));
        if (slot) candidates.push(slot);
      }
    }
  }
  candidates.sort((a, b) => a.at - b.at || (a.account < b.account ? -1 : 1));
  const kept: Slot[] = [];
  for (const slot of candidates) {
    const before = kept.at(-1);
    if (!before || slot.at - before.at >= schedule.minGapMinutes * MINUTE_MS) kept.push(slot);
  }
  return kept;
}

/** The slot at a wall-clock minute: its first occurrence where clocks repeat it, none where they skip it. */
function existingSlot(timezone: string, account: AccountId, wall: Temporal.PlainDateTime): Slot | undefined {
  const moment = wall.toZonedDateTime(timezone, { disambiguation: 'earlier' });
  if (!moment.toPlainDateTime().equals(wall)) return undefined;
  const local = wall.toString({ smallestUnit: 'minute' });
  return { id: slotId(account, local), account, local, day: local.slice(0, 10), at: moment.epochMilliseconds };
}

function zoned(timezone: string, at: EpochMs): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timezone);
}

function isCalendarDay(day: string): boolean {
  try {
    return Temporal.PlainDate.from(day, { overflow: 'reject' }).toString() === day;
  } catch {
    return false;
  }
}
