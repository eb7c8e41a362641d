import type { LocalDay } from '@promoter/domain';

/**
 * Reads one value a day, oldest first, and keeps those of days before `settledBefore` in `cache`, since they no
 * longer change: read again, a month costs what its last days cost. `read` returns the days that hold anything.
 */
export async function readDays<Value>(
  cache: Map<LocalDay, Value>,
  dates: readonly LocalDay[],
  settledBefore: LocalDay,
  read: (first: LocalDay, last: LocalDay) => Promise<ReadonlyMap<LocalDay, Value>>,
  nothing: Value,
): Promise<Value[]> {
  const missing = dates.filter((day) => !cache.has(day));
  const [first, last] = [missing[0], missing[missing.length - 1]];
  const fresh = first === undefined || last === undefined ? new Map<LocalDay, Value>() : await read(first, last);
  return dates.map((day) => {
    const value = cache.get(day) ?? fresh.get(day) ?? nothing;
    if (day < settledBefore) cache.set(day, value);
    return value;
  });
}

/** A cache of each store's days, under a name. Lives as long as the store does, in this process only. */
export function createDayCache<Value>(): (store: object, name: string) => Map<LocalDay, Value> {
  const stores = new WeakMap<object, Map<string, Map<LocalDay, Value>>>();
  return (store, name) => {
    const names = stores.get(store) ?? new Map<string, Map<LocalDay, Value>>();
    stores.set(store, names);
    const cache = names.get(name) ?? new Map<LocalDay, Value>();
    names.set(name, cache);
    return cache;
  };
}
