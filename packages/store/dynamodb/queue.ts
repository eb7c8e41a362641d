import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, type PutCommandInput, paginateQuery } from '@aws-sdk/lib-dynamodb';
import { DAY_MS, type LocalDay, type Mode } from '@promoter/domain';
import { NO_INSTRUCTION, type QueueItem, type QueueStore } from '@promoter/slots';
import * as z from 'zod/mini';
import { isVersion } from './plan-row.ts';
import { expiry, mode, readPages, readRow, time } from './rows.ts';
import type { TableAccess } from './tables.ts';

const attributes = z.object({
  id: z.string(),
  account: z.string(),
  mode,
  version: z.int(),
  text: z.string(),
  first: z.iso.date(),
  last: z.iso.date(),
  by: z.string(),
  addedAt: time,
  // Not `slot`: that is the name of the key.
  assigned: z.nullable(z.string()),
  sentIn: z.nullable(z.string()),
  tries: z.int(),
  lastReason: z.nullable(z.string()),
  isRemoved: z.boolean(),
});

/** The sort keys of a queue: `~` sorts behind every account, so that no range of slots has them. */
const prefixOf = (mode: Mode): string => `${mode}#~queue#`;

/** An item is shown for a week after its last day, which has ended everywhere two days after its beginning in UTC. */
const keptAfter = (last: LocalDay): number => Date.parse(last) + 9 * DAY_MS;

/** The item's row, under the condition that nobody has changed it since; undefined is one that is not there yet. */
export const putItem = (
  { name }: TableAccess,
  { slot, ...item }: QueueItem,
  before: QueueItem | undefined,
): PutCommandInput => ({
  TableName: name('Plans'),
  Item: {
    ...z.encode(attributes, { ...item, assigned: slot }),
    slot: `${prefixOf(item.mode)}${item.id}`,
    expiresAt: z.encode(expiry, keptAfter(item.last)),
  },
  ...isVersion(before?.version ?? NO_INSTRUCTION),
});

/** The queues, beside the instructions in the Plans table. */
export function createQueueStore(tables: TableAccess): QueueStore {
  const { db, name, report } = tables;
  return {
    list: (mode, account) => {
      const query = {
        TableName: name('Plans'),
        KeyConditionExpression: '#account = :account AND begins_with(#slot, :prefix)',
        ExpressionAttributeNames: { '#account': 'account', '#slot': 'slot' },
        ExpressionAttributeValues: { ':account': account, ':prefix': prefixOf(mode) },
        ConsistentRead: true,
      };
      return readPages(paginateQuery({ client: db }, query), (row): QueueItem | undefined => {
        const read = readRow(attributes, row, { table: 'Plans', key: String(row.slot), report });
        if (!read) return undefined;
        const { assigned, ...item } = read;
        return { ...item, slot: assigned };
      });
    },
    save: async (item, before) => {
      try {
        await db.send(new PutCommand(putItem(tables, item, before)));
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      }
    },
  };
}
