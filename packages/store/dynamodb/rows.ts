import type { TableId } from '@promoter/config';
import { ANGLES, DAY_MS, type EpochMs, isoTime } from '@promoter/domain';
import * as z from 'zod/mini';

/** A row that is not what the store wrote: changed by hand, or by a version that knows more. */
export class UnreadableRow extends Error {
  override readonly name = 'UnreadableRow';
}

/** Reads a row by its schema. Throws an `UnreadableRow` that names table, key and what is wrong. */
export function readRow<T>(schema: z.ZodMiniType<T>, table: TableId, key: string, row: unknown): T {
  const parsed = schema.safeParse(row);
  if (parsed.success) return parsed.data;
  throw new UnreadableRow(`the row ${key} of ${table} cannot be read: ${z.prettifyError(parsed.error)}`);
}

/** A moment, as people read it in the console. */
export const time = z.codec(z.iso.datetime(), z.number(), { decode: (text) => Date.parse(text), encode: isoTime });

/** A moment as DynamoDB expires rows by it: whole seconds. */
export const expiry = z.codec(z.int(), z.number(), {
  decode: (seconds) => seconds * 1000,
  encode: (at) => Math.floor(at / 1000),
});

export const mode = z.enum(['rehearsal', 'live']);
export const angle = z.enum(ANGLES);
export const texts = z.readonly(z.array(z.string()));

/** How long the ledger and its counts are kept: a year to look back on, and a month to do so. */
const KEEP_MS = 400 * DAY_MS;

/** The expiry of a row about this moment, as it is written. */
export const keptUntil = (at: EpochMs): number => z.encode(expiry, at + KEEP_MS);
