import type { Config } from '@promoter/config';
import {
  type Clock,
  DAY_MS,
  type EpochMs,
  type KeyValueStore,
  type TrendReader,
  type UsageMeter,
  utcDay,
} from '@promoter/domain';
import * as z from 'zod/mini';

const KEY = 'x-trend-reads';
const quotaSchema = z.object({ day: z.string(), reads: z.number(), at: z.number() });

/**
 * Takes one of the day's reads of X, when one is due: they are spread evenly, never more than `reads` in a UTC day. A
 * read is recorded before it is made, so that a crash loses a read and never causes an extra one.
 */
export async function takeReadQuota(keyValues: KeyValueStore, reads: number, now: EpochMs): Promise<boolean> {
  const day = utcDay(now);
  const before = quotaSchema.safeParse(await keyValues.get(KEY)).data;
  const usedToday = before?.day === day ? before.reads : 0;
  const sinceLast = before ? now - before.at : DAY_MS;
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
    price: number,
    answer: Promise<T>,
    readsOf: (result: T) => number,
  ): Promise<T> => {
    const at = now();
    try {
      const result = await answer;
      const reads = readsOf(result);
      await usage.record({ call, at, latencyMs: now() - at, ok: true, reads, cost: reads * price });
      return result;
    } catch (error) {
      await usage.record({ call, at, latencyMs: now() - at, ok: false, reads: 0, cost: 0 });
      throw error;
    }
  };
  return {
    trends: (woeid) => metered('x.trends', prices.trends, reader.trends(woeid), () => 1),
    search: (query, most) => metered('x.search', prices.readPost, reader.search(query, most), ({ length }) => length),
  };
}
