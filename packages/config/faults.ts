import * as z from 'zod/mini';
import { toDotPath } from 'zod/v4/core';

/** One thing wrong with what was given: where, and what is wanted. */
export interface Fault {
  /** `accounts[1].handle`; empty for the whole. */
  path: string;
  message: string;
}

/**
 * What a schema says that has no words of its own for this: all that a person reads about what he wrote is worded here or
 * beside its schema.
 */
const words: z.core.$ZodErrorMap = (issue) => {
  const wanted = wordsFor(issue);
  return issue.input === undefined && issue.code !== 'unrecognized_keys' ? `is missing; it ${wanted}` : wanted;
};

/** Has every schema of this process speak in these words. */
export const speakPlainly = (): void => {
  z.config({ localeError: words });
};

/** The faults of one issue; a name that is not known is a fault of its own, worded by whoever knows what it would be. */
export function faultsOf(issue: z.core.$ZodIssue, unknownName: string): Fault[] {
  if (issue.code !== 'unrecognized_keys') return [{ path: toDotPath(issue.path), message: issue.message }];
  return issue.keys.map((key) => ({ path: toDotPath([...issue.path, key]), message: unknownName }));
}

/** `A, B or all`. */
export const oneOf = (values: readonly unknown[]): string =>
  values.length < 2 ? String(values[0]) : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;

function wordsFor(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${TYPES[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `must be ${oneOf(issue.values)}`;
    case 'too_small':
      return atLeast(issue.origin, issue.minimum);
    case 'too_big':
      return atMost(issue.origin, issue.maximum);
    case 'invalid_format':
      return `must be ${FORMATS[issue.format] ?? 'written in another way'}`;
    case 'unrecognized_keys':
      return `may not have ${oneOf(issue.keys)}`;
    default:
      return 'must be something else';
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object, in braces',
  record: 'an object, in braces',
};

const FORMATS: Readonly<Record<string, string>> = {
  date: 'a day such as 2026-11-22',
  datetime: 'a time with its offset such as 2026-11-22T09:00:00Z',
  email: 'an email address',
};

function atLeast(origin: string, least: number | bigint): string {
  if (origin === 'string') return least === 1 ? 'must not be empty' : `must have at least ${least} characters`;
  if (origin === 'array') return least === 1 ? 'must not be empty' : `must have at least ${least} entries`;
  return `must be at least ${least}`;
}

function atMost(origin: string, most: number | bigint): string {
  if (origin === 'string') return `may have at most ${most} characters`;
  if (origin === 'array') return `may have at most ${most} entries`;
  return `must be at most ${most}`;
}
