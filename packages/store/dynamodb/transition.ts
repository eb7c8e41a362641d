import type { AccountId, SlotId } from '@promoter/domain';
import { assertTransition, type Ledger, type SlotRecord, type WritableStatus } from '@promoter/slots';
import { accountOf, billedDay, billedMonth, CREATE_POST, postOf, utcDay } from '../reservation-records.ts';
import { countCalls, spend } from './api-usage.ts';
import { fingerprintKey } from './fingerprints.ts';
import { requireNoHold } from './holds-row.ts';
import { postRow } from './posts.ts';
import { slotKey, statusUpdate } from './slot-row.ts';
import type { Slots } from './slots.ts';
import { STATE } from './state-keys.ts';
import type { Tables } from './tables.ts';
import { type TransactItem, transact } from './transact.ts';

/**
 * Moves a slot on, with all that hangs on where it goes. A transaction even where only one row changes: its token
 * tells a reply that was lost from a slot that somebody else moved.
 */
export async function transition(
  tables: Tables,
  slots: Slots,
  slot: SlotId,
  from: Parameters<Ledger['transition']>[1],
  to: WritableStatus,
): Promise<boolean> {
  assertTransition(slot, from.state, to.state);
  const items = [changeStatus(tables, slot, from, to)];
  if (to.state === 'posted') items.push(keepPost(tables, slot, to));
  if (to.state === 'sending') items.push(...sendAgain(tables, accountOf(slot), to));
  if (to.state === 'rejected') {
    const record = await slots.read(slot);
    if (record) items.push(...giveBack(tables, record));
  }
  const outcome = await transact(tables, slot, 'attempt' in to ? to.attempt : 0, items);
  return outcome.kind === 'done';
}

function changeStatus(
  { name }: Tables,
  slot: SlotId,
  from: Parameters<Ledger['transition']>[1],
  to: WritableStatus,
): TransactItem {
  const { ExpressionAttributeNames, ExpressionAttributeValues, ...update } = statusUpdate(to);
  const there = { ':from': from.state, ...(from.attempt === undefined ? {} : { ':fromAttempt': from.attempt }) };
  return {
    Update: {
      TableName: name('Slots'),
      Key: slotKey(slot),
      ...update,
      ConditionExpression: `#state = :from${from.attempt === undefined ? '' : ' AND #attempt = :fromAttempt'}`,
      ExpressionAttributeNames: { ...ExpressionAttributeNames },
      ExpressionAttributeValues: { ...ExpressionAttributeValues, ...there },
    },
  };
}

/** Only live slots move on, so the post is one that X has. */
function keepPost({ name }: Tables, slot: SlotId, { draft, postedAt, xId }: StatusOf<'posted'>): TransactItem {
  return { Put: { TableName: name('Posts'), Item: postRow(postOf(slot, 'live', draft, postedAt, xId)) } };
}

/** A further call is counted, and goes out only where nothing holds the account back. */
function sendAgain(tables: Tables, account: AccountId, { sendingAt }: StatusOf<'sending'>): TransactItem[] {
  return [
    requireNoHold(tables, account, sendingAt).item,
    { Update: countCalls(tables.name('ApiUsage'), utcDay(sendingAt), CREATE_POST, { calls: 1 }) },
  ];
}

/** What the reservation took: the text, the day's count, the place at the gate, and a cost that X does not bill. */
function giveBack({ name }: Tables, { slot, mode, status }: SlotRecord): TransactItem[] {
  if (!('draft' in status)) return [];
  const { fingerprint, cost } = status.draft;
  const counts = { errors: 1, costMicroUsd: -cost };
  return [
    { Delete: { TableName: name('Fingerprints'), Key: fingerprintKey(mode, fingerprint) } },
    {
      Update: {
        TableName: name('State'),
        Key: STATE.day(mode, slot),
        UpdateExpression: 'ADD #posts :one',
        ExpressionAttributeNames: { '#posts': 'posts' },
        ExpressionAttributeValues: { ':one': -1 },
      },
    },
    {
      Update: {
        TableName: name('State'),
        Key: STATE.reservations(mode),
        UpdateExpression: 'REMOVE #recent.#slot',
        ExpressionAttributeNames: { '#recent': 'recent', '#slot': slot.id },
      },
    },
    { Update: spend(name('State'), mode, billedMonth(slot), -cost) },
    { Update: countCalls(name('ApiUsage'), billedDay(slot), CREATE_POST, counts) },
  ];
}

type StatusOf<S extends WritableStatus['state']> = Extract<WritableStatus, { state: S }>;
