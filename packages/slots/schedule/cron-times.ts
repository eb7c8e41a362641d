import type { AccountId, LocalDay } from '@promoter/domain';
import { dayNumber, dayOf, knownOffsets, localDayNumber, startOfDayNumber } from '@promoter/domain';
import { slotsOfDay } from './schedule.ts';
import type { Schedule } from './window.ts';

/** One EventBridge rule: it fires at `minute` past each of `hours`, in UTC, every day. */
export interface CronTimes {
  minute: number;
  hours: readonly number[];
}

/**
 * The UTC minutes that together fire every slot of an account over two years from `from`, whatever offset the
 * zone has that day. They fire at other times too (the other offset's), which are no slots and are ignored.
 * Two years cover zones whose rules follow the moon; a change of the zone's rules needs a deployment.
 */
export const cronTimesOf = (schedule: Schedule, account: AccountId, from: LocalDay): CronTimes[] =>
  cronTimesByAccount(schedule, from).get(account) ?? [];

/** `cronTimesOf` for every account at once, in one pass over the days. */
export function cronTimesByAccount(schedule: Schedule, from: LocalDay): Map<AccountId, CronTimes[]> {
  const minutes = new Map<AccountId, Map<number, Set<number>>>();
  for (const day of daysThatDiffer(schedule.timezone, from)) {
    for (const { account, at } of slotsOfDay(schedule, day)) {
      const utc = new Date(at);
      const hoursByMinute = minutes.get(account) ?? new Map<number, Set<number>>();
      const hours = hoursByMinute.get(utc.getUTCMinutes()) ?? new Set();
      minutes.set(account, hoursByMinute.set(utc.getUTCMinutes(), hours.add(utc.getUTCHours())));
    }
  }
  return new Map([...minutes].map(([account, hoursByMinute]) => [account, inOrder(hoursByMinute)]));
}

const inOrder = (hoursByMinute: ReadonlyMap<number, ReadonlySet<number>>): CronTimes[] =>
  [...hoursByMinute]
    .map(([minute, hours]) => ({ minute, hours: [...hours].sort((a, b) => a - b) }))
    .sort((a, b) => a.minute - b.minute);

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
