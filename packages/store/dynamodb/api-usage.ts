import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import {
  type ApiUsageRow,
  LATENCY_BOUNDS_MS,
  type LocalDay,
  latencyBound,
  type MicroUsd,
  type Mode,
  type UsageMeter,
  utcDay,
  utcMonth,
} from '@promoter/domain';
import * as z from 'zod/mini';
import { daysBetween } from '../days.ts';
import { keptUntil, placeholders, readPartition, readRow } from './rows.ts';
import { STATE } from './state-keys.ts';
import type { TableAccess } from './tables.ts';
import type { Report } from './unreadable-rows.ts';

const count = z._default(z.int(), 0);

const row = z.object({
  day: z.string(),
  call: z.string(),
  calls: count,
  errors: count,
  reads: count,
  costMicroUsd: count,
  latencyMsTotal: z._default(z.number(), 0),
});

/** The attribute that counts the calls of one group of latencies: `upToMs300`. */
const latencyField = (bound: number): string => `upToMs${bound}`;

const groups = z.object(
  Object.fromEntries(LATENCY_BOUNDS_MS.map((bound) => [latencyField(bound), z.optional(z.int())])),
);

const monthRow = z.object({ spentMicroUsd: count });

type Counts = Partial<Omit<z.infer<typeof row>, 'day' | 'call'>>;

/** The ApiUsage table: calls to other services, a row for each UTC day and call. Unreadable rows are left out. */
export function createUsage(tables: TableAccess): UsageMeter {
  const { db, name, report } = tables;
  const listDay = (day: LocalDay): Promise<ApiUsageRow[]> =>
    readPartition(tables, 'ApiUsage', ['day', day], (item) => readUsage(item, report));
  return {
    record: async ({ call, at, latencyMs, ok, reads, cost }) => {
      // The month first: a budget that counts a call twice is safer than one that misses it.
      if (cost !== 0) await db.send(new UpdateCommand(spend(name('State'), 'live', utcMonth(at), cost)));
      const time = latencyMs === null ? {} : { latencyMsTotal: latencyMs, [latencyField(latencyBound(latencyMs))]: 1 };
      const counts = { calls: 1, errors: ok ? 0 : 1, reads, costMicroUsd: cost, ...time };
      await db.send(new UpdateCommand(countCalls(name('ApiUsage'), utcDay(at), call, counts)));
    },
    list: async (first, last) => (await Promise.all(daysBetween(first, last).map(listDay))).flat(),
    spent: async (mode, month) => {
      const key = STATE.month(mode, month);
      const { Item = {} } = await db.send(new GetCommand({ TableName: name('State'), Key: key }));
      return readRow(monthRow, Item, { table: 'State', key: key.key, report })?.spentMicroUsd ?? null;
    },
  };
}

/** Adds to a day's counts of a call. */
export function countCalls(TableName: string, day: LocalDay, call: string, counts: Counts) {
  const added = Object.keys(counts).map((field) => `#${field} :${field}`);
  return {
    TableName,
    Key: { day, call },
    UpdateExpression: `SET #expiresAt = :expiresAt ADD ${added.join(', ')}`,
    ...placeholders({ expiresAt: keptUntil(Date.parse(day)), ...counts }),
  };
}

/** Adds to what a month has cost. */
export const spend = (TableName: string, mode: Mode, month: string, amount: MicroUsd) => ({
  TableName,
  Key: STATE.month(mode, month),
  UpdateExpression: 'ADD #spentMicroUsd :spentMicroUsd',
  ...placeholders({ spentMicroUsd: amount }),
});

function readUsage(item: Readonly<Record<string, unknown>>, report: Report): ApiUsageRow | undefined {
  const place = { table: 'ApiUsage', key: `${String(item.day)} ${String(item.call)}`, report } as const;
  const read = readRow(row, item, place);
  const counted = readRow(groups, item, place);
  if (!read || !counted) return undefined;
  const { costMicroUsd, ...rest } = read;
  const latencies = LATENCY_BOUNDS_MS.flatMap((bound) => {
    const calls = counted[latencyField(bound)];
    return calls === undefined ? [] : [[bound, calls]];
  });
  return { ...rest, cost: costMicroUsd, latencies: Object.fromEntries(latencies) };
}
