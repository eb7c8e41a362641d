import { DAY_MS, type EpochMs, type KeyValueStore, MINUTE_MS, readValue, utcDay } from '@promoter/domain';
import * as z from 'zod/mini';

const KEY = 'x-trend-reads';
const quotaSchema = z.object({ day: z.string(), reads: z.number(), at: z.number() });

/** A schedule's event may come this much early: without a tolerance, such a refresh would lose its read. */
const TOLERANCE_MS = MINUTE_MS;

/**
 * Takes one of the day's reads of X, when one is due: they are spread evenly, never more than `reads` in a UTC day. A
 * read is recorded before it is made, so that a crash loses a read and never causes an extra one. Without `reads` none is due.
 * A read is billed: a quota that cannot be read counts as used up for this day, and is written so that the next day has reads.
 */
export async function takeReadQuota(keyValues: KeyValueStore, reads: number, now: EpochMs): Promise<boolean> {
  const day = utcDay(now);
  const usedUp = { day, reads, at: now };
  const before = await readValue(keyValues, KEY, quotaSchema, usedUp);
  if (before === usedUp) await keyValues.set(KEY, usedUp);
  const usedToday = before?.day === day ? before.reads : 0;
  const sinceLast = before ? now - before.at : DAY_MS;
  if (usedToday >= reads || sinceLast < DAY_MS / reads - TOLERANCE_MS) return false;
  await keyValues.set(KEY, { day, reads: usedToday + 1, at: now });
  return true;
}
