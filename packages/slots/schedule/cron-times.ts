import type { AccountId, LocalDay } from '@promoter/domain';
import { dayNumber, dayOf, knownOffsets, localDayNumber, startOfDayNumber } from '@promoter/domain';
import type { Slot } from '../slot.ts';
import { slotsOfDay } from './schedule.ts';
import type { Schedule } from './window.ts';

/** One EventBridge rule: it fires at `minute` past each of `hours`, in UTC, every day. */
interface CronTimes {
  minute: number;
  hours: readonly number[];
}

/**
 * The UTC minutes that together fire every slot of each account over two years from `from`, whatever offset the
 * zone has that day. They fire at other times too (the other offset's), which are no slots and are ignored.
 * Two years cover zones whose rules follow the moon; a change of the zone's rules needs a deployment.
 */
export function cronTimesByAccount(schedule: Schedule, from: LocalDay): Map<AccountId, CronTimes[]> {
  const slots = [...daysThatDiffer(schedule.timezone, from)].flatMap((day) => slotsOfDay(schedule, day));
  return new Map([...Map.groupBy(slots, ({ account }) => account)].map(([id, own]) => [id, cronTimesOf(own)]));
}

const cronTimesOf = (slots: readonly Slot[]): CronTimes[] =>
  [...Map.groupBy(slots, ({ at }) => new Date(at).getUTCMinutes())]
    .map(([minute, group]) => ({ minute, hours: hoursOf(group) }))
    .sort((a, b) => a.minute - b.minute);

const hoursOf = (slots: readonly Slot[]): number[] =>
  [...new Set(slots.map(({ at }) => new Date(at).getUTCHours()))].sort((a, b) => a - b);

/** The rule's schedule as an EventBridge expression. */
export const cronExpression = ({ minute, hours }: CronTimes): string => `cron(${minute} ${hours.join(',')} * * ? *)`;

/** Between two clock changes every day is the same in UTC: the first day, and those around each change. */
function daysThatDiffer(timezone: string, from: LocalDay): Set<LocalDay> {
  const days = new Set<LocalDay>([from]);
  const [first, last] = [dayNumber(from), dayNumber(from) + TWO_YEARS];
  const [start, end] = [startOfDayNumber(timezone, first), startOfDayNumber(timezone, last)];
  for (const [at] of knownOffsets(timezone, start, end).changes.slice(1)) {
    const day = localDayNumber(timezone, at);
    for (const near of [-2, -1, 0, 1, 2]) days.add(dayOf(day + near));
  }
  return days;
}

/** In days. */
const TWO_YEARS = 731;
