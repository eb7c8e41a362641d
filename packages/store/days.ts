import { DAY_MS, type LocalDay, utcDay } from '@promoter/domain';

/** Every date from `first` to `last`, both included. */
export function daysBetween(first: LocalDay, last: LocalDay): LocalDay[] {
  const days: LocalDay[] = [];
  for (let at = Date.parse(first); at <= Date.parse(last); at += DAY_MS) days.push(utcDay(at));
  return days;
}
