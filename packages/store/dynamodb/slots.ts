import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, paginateQuery, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { parseSlotId, type SlotId } from '@promoter/domain';
import { type Ledger, type SlotRecord, skipped } from '@promoter/slots';
import { isVersion, planKey } from './plan-row.ts';
import { readPages } from './rows.ts';
import { decisionField, readSlotRow, slotKey, slotRow, statusUpdate } from './slot-row.ts';
import type { TableAccess } from './tables.ts';
import { transact } from './transact.ts';

/** The Slots table. Reserving and transitions change other tables too: see `reserve` and `transition`. */
export type Slots = Omit<Ledger, 'reserve' | 'transition'>;

export function createSlots(tables: TableAccess): Slots {
  const { db, name, row: rowAt, report } = tables;
  async function read(slot: SlotId): Promise<SlotRecord | undefined> {
    if (!parseSlotId(slot)) return undefined;
    const found = await rowAt(name('Slots'), slotKey(slot));
    return found && readSlotRow(found, report);
  }

  return {
    read,
    list: async (account, first, last) => {
      const pages = paginateQuery(
        { client: db },
        {
          TableName: name('Slots'),
          KeyConditionExpression: '#account = :account AND #slot BETWEEN :first AND :last',
          ExpressionAttributeNames: { '#account': 'account', '#slot': 'slot' },
          ExpressionAttributeValues: {
            ':account': account,
            ':first': `${account}@${first}`,
            // Any minute of the last day sorts before this.
            ':last': `${account}@${last}U`,
          },
          ConsistentRead: true,
        },
      );
      return readPages(pages, (item) => readSlotRow(item, report));
    },
    claim: async (slot, mode, owner, now) => {
      const status = { state: 'claimed', owner, claimedAt: now } as const;
      const put = new PutCommand({
        TableName: name('Slots'),
        Item: slotRow({ slot, mode, status, decision: null }),
        ConditionExpression: 'attribute_not_exists(#slot) OR #state = :claimed',
        ExpressionAttributeNames: { '#slot': 'slot', '#state': 'state' },
        ExpressionAttributeValues: { ':claimed': 'claimed' },
      });
      if (await unlessRefused(db.send(put))) return { kind: 'claimed' };
      const record = await read(slot.id);
      if (!record) throw new Error(`the row of slot ${slot.id} was deleted while it was claimed`);
      return { kind: 'held', record };
    },
    dismiss: async (slot, owner, status, decision, upon) => {
      const { ExpressionAttributeValues, ...update } = statusUpdate(status, decisionField(decision));
      const end = {
        TableName: name('Slots'),
        Key: slotKey(slot),
        ...update,
        ConditionExpression: '#state = :claimed AND #owner = :owner',
        ExpressionAttributeValues: { ...ExpressionAttributeValues, ':claimed': 'claimed', ':owner': owner },
      };
      if (!upon) return unlessRefused(db.send(new UpdateCommand(end)));
      const { mode, version } = upon;
      const isUpon = { TableName: name('Plans'), Key: planKey(mode, slot), ...isVersion(version) };
      const refused = await transact(tables, slot, version, [{ Update: end }, { ConditionCheck: isUpon }]);
      return refused.length === 0;
    },
    writeMissed: async (slot, mode, now) => {
      const status = skipped('missed', now);
      const put = new PutCommand({
        TableName: name('Slots'),
        Item: slotRow({ slot, mode, status, decision: null }),
        ConditionExpression: 'attribute_not_exists(#slot)',
        ExpressionAttributeNames: { '#slot': 'slot' },
      });
      return unlessRefused(db.send(put));
    },
  };
}

/** Whether a conditional write succeeded. Other errors are thrown. */
export async function unlessRefused(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (thrown) {
    if (thrown instanceof ConditionalCheckFailedException) return false;
    throw thrown;
  }
}
