import type { Config } from '@promoter/config';
import * as z from 'zod/mini';

/** Schemas of the values in paths and queries: text in, checked values out. */

export const nothing = z.strictObject({});

/** One of the configured accounts. */
export const accountParameter = (config: Config) => z.enum(config.accounts.map(({ id }) => id));

/** One of the configured accounts, or all of them. */
export const accountOrAllParameter = (config: Config) => z.enum([...config.accounts.map(({ id }) => id), 'all']);

/** A whole number from `least` to `most`. */
export const whole = (least: number, most: number) =>
  z.pipe(
    z.pipe(z.string().check(z.regex(/^\d{1,9}$/, 'must be a whole number')), z.transform(Number)),
    z.int().check(z.gte(least), z.lte(most)),
  );

/** A whole number with a value for its absence. */
export const wholeOr = (fallback: number, least: number, most: number) =>
  z._default(z.optional(whole(least, most)), fallback);

/** A topic as a person writes it, with or without `#`; no control or invisible characters. */
export const topic = z
  .string()
  .check(
    z.trim(),
    z.minLength(1),
    z.maxLength(100),
    z.regex(/^#?[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{P}\p{S} ]*$/u, 'must be a topic such as "Sunday" or "#H100"'),
  );

/** Why a person wants something, in a line. */
export const reason = z
  .string()
  .check(z.trim(), z.minLength(1), z.maxLength(200), z.regex(/^[^\p{C}]*$/u, 'must be a line of plain text'));

export const day = z.iso.date();
export const month = z.string().check(z.regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'must be a month such as 2026-11'));
