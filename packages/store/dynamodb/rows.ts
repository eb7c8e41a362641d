import { paginateQuery } from '@aws-sdk/lib-dynamodb';
import type { TableId } from '@promoter/config';
import { ANGLES, DAY_MS, DELETION_STATES, type EpochMs, isoTime, MODES, type NewerWord } from '@promoter/domain';
import * as z from 'zod/mini';
import type { Row } from './read-row.ts';
import type { TableAccess } from './tables.ts';
import type { Report } from './unreadable-rows.ts';

/** Where a row is, and how it is reported when it cannot be read. */
export interface RowPlace {
  table: TableId;
  key: string;
  report: Report;
}

/** Parses a row, or a part of one. Undefined, and reported, where it does not match the schema. */
export function readRow<T>(schema: z.ZodMiniType<T>, row: unknown, { table, key, report }: RowPlace): T | undefined {
  const parsed = schema.safeParse(row);
  if (parsed.success) return parsed.data;
  report(table, key, faultOf(parsed.error, row));
  return undefined;
}

/** The rows of a query or a scan, page by page until `limit` are read; one that is read as undefined is left out. */
export async function readPages<T>(
  pages: AsyncIterable<{ Items?: Row[] | undefined }>,
  read: (row: Row) => T | undefined,
  limit = Number.POSITIVE_INFINITY,
): Promise<T[]> {
  const found: T[] = [];
  for await (const { Items = [] } of pages) {
    found.push(...Items.flatMap((row) => read(row) ?? []));
    if (found.length >= limit) break;
  }
  return found.slice(0, limit);
}

/** The rows of one partition, in the order of their sort keys. */
export function readPartition<T>(
  { db, name }: TableAccess,
  table: TableId,
  [field, value]: readonly [field: string, value: string],
  read: (row: Row) => T | undefined,
): Promise<T[]> {
  const query = {
    TableName: name(table),
    KeyConditionExpression: '#key = :key',
    ExpressionAttributeNames: { '#key': field },
    ExpressionAttributeValues: { ':key': value },
  };
  return readPages(paginateQuery({ client: db }, query), read);
}

/** The names and values of an expression in which `#posts` and `:posts` refer to the attribute `posts`. */
export const placeholders = (values: Row, names: readonly string[] = Object.keys(values)) => ({
  ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
  ExpressionAttributeValues: Object.fromEntries(Object.entries(values).map(([name, value]) => [`:${name}`, value])),
});

/** The attributes that are not valid: `state: “queued”, draft.angle: missing`. */
export function faultOf({ issues }: z.core.$ZodError, row: unknown): string {
  const faults = issues.map(({ path }) => {
    const value = path.reduce<unknown>((at, name) => Object(at)[name], row);
    return [path.join('.'), shown(value)].filter(Boolean).join(': ');
  });
  return [...new Set(faults)].join(', ');
}

/** Of a longer value only the type is shown. */
const LONGEST_VALUE = 40;

function shown(value: unknown): string {
  if (value === undefined) return 'missing';
  const text = typeof value === 'string' ? `“${value}”` : (JSON.stringify(value) ?? typeof value);
  return text.length > LONGEST_VALUE ? typeof value : text;
}

/** One of these words, or one that only a newer release knows, which is kept unchanged. */
export const wordOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.union([z.enum(words), z.custom<NewerWord>((word) => typeof word === 'string')]);

/** A moment, as people read it in the console. */
export const time = z.codec(z.iso.datetime(), z.number(), { decode: (text) => Date.parse(text), encode: isoTime });

/** A moment as DynamoDB expires rows by it: whole seconds. */
export const expiry = z.codec(z.int(), z.number(), {
  decode: (seconds) => seconds * 1000,
  encode: (at) => Math.floor(at / 1000),
});

export const mode = z.enum(MODES);
export const angle = wordOf(ANGLES);
export const texts = z.readonly(z.array(z.string()));

/** What came of a request to delete a post, as an attribute. */
export const deletion = z.object({
  askedAt: time,
  by: z.string(),
  reason: z.nullable(z.string()),
  state: wordOf(DELETION_STATES),
  at: time,
  detail: z.nullable(z.string()),
});

/** How long the ledger and its counts are kept: a year, and a month for evaluating it. */
const KEEP_MS = 400 * DAY_MS;

/** The expiry of a row about this moment, as it is written. */
export const keptUntil = (at: EpochMs): number => z.encode(expiry, at + KEEP_MS);
