import * as z from 'zod/mini';

/** Schemas of the tools' arguments, each with what is said about it. The control API checks them against the schedule. */

const A_SLOT = 'must be a slot such as A@2026-11-22T09:00';

export const slot = z
  .string(A_SLOT)
  .check(
    z.regex(/^[A-Z0-9]{1,8}@\d{4}-\d\d-\d\dT\d\d:\d\d$/, A_SLOT),
    z.describe('An account and its local minute, such as A@2026-11-22T09:00: "plan" and "slots" name them'),
  );

const AN_ACCOUNT = 'must be the id of an account, such as A, or "all"';

export const accountOrAll = z
  .string(AN_ACCOUNT)
  .check(z.regex(/^(?:[A-Z0-9]{1,8}|all)$/, AN_ACCOUNT), z.describe('The id of an account, such as A, or "all"'));

export const version = z
  .int('must be the version of the slot in the plan')
  .check(
    z.gte(0, 'must be 0 or more'),
    z.lte(999_999_999, 'must be the version of the slot in the plan'),
    z.describe('The slot’s version as "plan" showed it: refused where somebody has changed the slot since'),
  );

export const fallback = z
  ._default(z.enum(['skip', 'compose'], 'must be "skip" or "compose"'), 'skip')
  .check(z.describe('What becomes of the slot where the text passes the rules no longer when it is to be sent'));

/** A whole number, with a value for its absence. */
export function wholeOr(absent: number, least: number, most: number, description: string) {
  const wanted = `must be a whole number from ${least} to ${most}`;
  return z
    ._default(z.int(wanted).check(z.gte(least, wanted), z.lte(most, wanted)), absent)
    .check(z.describe(description));
}

export const flag = (description: string) =>
  z._default(z.boolean('must be true or false'), false).check(z.describe(description));
