import type { Config } from '@promoter/config';
import { readCursor } from '@promoter/control';
import { mondayOfWeek, parseSlotId } from '@promoter/domain';
import * as z from 'zod/mini';

/** Schemas of the values in paths and queries: text in, checked values out. */

export const nothing = z.strictObject({});

/** One of the configured accounts. */
export const accountParameter = (config: Config) => z.enum(config.accounts.map(({ id }) => id));

/** One of the configured accounts, or all of them. */
export const accountOrAllParameter = (config: Config) => z.enum([...config.accounts.map(({ id }) => id), 'all']);

/** A whole number from `least` to `most`. */
export function whole(least: number, most: number) {
  const wanted = `must be a whole number from ${least} to ${most}`;
  return z.pipe(
    z.pipe(z.string(wanted).check(z.regex(/^\d{1,9}$/, wanted)), z.transform(Number)),
    z.int().check(z.gte(least, wanted), z.lte(most, wanted)),
  );
}

/** A whole number with a value for its absence. */
export const wholeOr = (fallback: number, least: number, most: number) =>
  z._default(z.optional(whole(least, most)), fallback);

const A_TOPIC = 'must be a topic of at most 100 characters such as "Sunday" or "#H100"';

/** A topic as a person writes it, with or without `#`; no control or invisible characters. */
export const topic = z
  .string(A_TOPIC)
  .check(
    z.trim(),
    z.minLength(1, A_TOPIC),
    z.maxLength(100, A_TOPIC),
    z.regex(/^#?[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{P}\p{S} ]*$/u, A_TOPIC),
  );

const A_REASON = 'must be one line of plain text with at most 200 characters';

/** Why a person wants something, in a line. */
export const reason = z
  .string()
  .check(z.trim(), z.minLength(1, A_REASON), z.maxLength(200, A_REASON), z.regex(/^[^\p{C}]*$/u, A_REASON));

/** A slot's id, whether there is such a slot or not. */
export const slot = z
  .string()
  .check(z.refine((id) => parseSlotId(id) !== undefined, 'must be a slot such as A@2026-11-22T09:00'));

export const day = z.iso.date('must be a day such as 2026-11-22');

const A_MONTH = 'must be a month such as 2026-11';
export const month = z.string(A_MONTH).check(z.regex(/^20\d\d-(0[1-9]|1[0-2])$/, A_MONTH));

const A_WEEK = 'must be an ISO week such as 2026-W47, of the 52 or 53 that its year has';
export const week = z.string(A_WEEK).check(z.refine((text) => mondayOfWeek(text) !== undefined, A_WEEK));

const A_CURSOR = 'must be the "next" of an answer, or a time such as 2026-11-22T09:00:00Z';

/** Where a list goes on, as the answer before said it; a time alone is taken, too. */
export const cursor = z.string(A_CURSOR).check(z.refine((text) => readCursor(text) !== undefined, A_CURSOR));
