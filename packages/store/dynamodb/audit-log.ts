import { randomUUID } from 'node:crypto';
import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type AuditEntry, type AuditLog, allSettledOrThrow, isoTime, utcDay } from '@promoter/domain';
import * as z from 'zod/mini';
import { daysBetween } from '../days.ts';
import { keptUntil, readRow, time } from './rows.ts';
import { unlessRefused } from './slots.ts';
import { STATE } from './state-keys.ts';
import type { TableAccess } from './tables.ts';

const entry = z.object({ at: time, by: z.string(), did: z.string() });
const row = z.object({ entries: z.record(z.string(), z.unknown()) });

/** Who changed what: a row of State for each UTC day, with an attribute for each change. */
export function createAuditLog({ db, name, row: rowAt, report }: TableAccess): AuditLog {
  async function readDay(day: string): Promise<AuditEntry[]> {
    const { key } = STATE.log(day);
    const found = await rowAt(name('State'), { key });
    const { entries } = (found && readRow(row, found, { table: 'State', key, report })) ?? { entries: {} };
    return Object.entries(entries).flatMap(
      ([id, value]) => readRow(entry, value, { table: 'State', key: `${key} ${id}`, report }) ?? [],
    );
  }

  return {
    add: async (added) => {
      const Key = STATE.log(utcDay(added.at));
      // A part of a map can only be changed where the map is there.
      const put = new PutCommand({
        TableName: name('State'),
        Item: { ...Key, entries: {}, expiresAt: keptUntil(added.at) },
        ConditionExpression: 'attribute_not_exists(#key)',
        ExpressionAttributeNames: { '#key': 'key' },
      });
      await unlessRefused(db.send(put));
      const update = new UpdateCommand({
        TableName: name('State'),
        Key,
        UpdateExpression: 'SET #entries.#id = :entry',
        ExpressionAttributeNames: { '#entries': 'entries', '#id': `${isoTime(added.at)} ${randomUUID().slice(0, 8)}` },
        ExpressionAttributeValues: { ':entry': z.encode(entry, added) },
      });
      await db.send(update);
    },
    list: async (first, last) => {
      const days = await allSettledOrThrow(daysBetween(first, last).map(readDay));
      return days.flat().sort((a, b) => b.at - a.at);
    },
  };
}
