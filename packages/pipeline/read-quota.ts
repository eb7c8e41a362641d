import type { Config } from '@promoter/config';
import {
  type Clock,
  DAY_MS,
  type EpochMs,
  isoTime,
  type KeyValueStore,
  type TrendReader,
  type UsageMeter,
} from '@promoter/domain';
import * as z from 'zod/mini';

const KEY = 'x-trend-reads';
const quotaSchema = z.object({ day: z.string(), reads: z.number(), at: z.number() });

/**
 * Takes one of the day's reads of X, when one is due: they are spread evenly, never more than `reads` in a UTC day. A
 * read is recorded before it is made, so that a crash loses a read and never causes an extra one.
 */
export async function takeReadQuota(keyValues: KeyValueStore, reads: number, now: EpochMs): Promise<boolean> {
  const day = isoTime(now).slice(0, 10);
  const before = z.safeParse(quotaSchema, await keyValues.get(KEY));
  const usedToday = before.success && before.data.day === day ? before.data.reads : 0;
  const sinceLast = before.success ? now - before.data.at : DAY_MS;
  // A minute's tolerance, so that a schedule's jitter does not lose a read.
  if (usedToday >= reads || sinceLast < DAY_MS / reads - 60_000) return false;
  await keyValues.set(KEY, { day, reads: usedToday + 1, at: now });
  return true;
}

/** The same reader, with every call recorded in ApiUsage at today's prices. X does not bill a failed one. */
export function meterReader(
  reader: TrendReader,
  usage: UsageMeter,
  prices: Config['x']['prices'],
  now: Clock,
): TrendReader {
  const metered = async <T extends readonly unknown[]>(
    call: string,
    work: () => Promise<T>,
    bill: (result: T) => { reads: number; cost: number },
  ): Promise<T> => {
    const at = now();
    try {
      const result = await work();
      await usage.record({ call, at, latencyMs: now() - at, ok: true, ...bill(result) });
      return result;
    } catch (error) {
      await usage.record({ call, at, latencyMs: now() - at, ok: false, reads: 0, cost: 0 });
      throw error;
    }
  };
  return {
    trends: (woeid) =>
      metered(
        'x.trends',
        () => reader.trends(woeid),
        () => ({ reads: 1, cost: prices.trends }),
      ),
    search: (query, maxResults) =>
      metered(
        'x.search',
        () => reader.search(query, maxResults),
        (posts) => ({
          reads: posts.length,
          cost: posts.length * prices.readPost,
        }),
      ),
  };
}
