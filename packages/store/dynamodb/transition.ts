import { accountOf, type SlotId } from '@promoter/domain';
import { assertTransition, type ExpectedStatus, transitionEffects, type WritableStatus } from '@promoter/slots';
import { effectItem, onlyIf } from './effect-items.ts';
import { requireNoHold } from './holds-row.ts';
import { slotKey, statusUpdate } from './slot-row.ts';
import type { Slots } from './slots.ts';
import type { TableAccess } from './tables.ts';
import { type TransactItem, transact } from './transact.ts';

/**
 * Changes a slot's status, with its effects. A transaction even where only one row changes: by its token a retry after
 * a lost reply is distinguished from a slot that another process changed.
 */
export async function transition(
  tables: TableAccess,
  slots: Slots,
  slot: SlotId,
  from: ExpectedStatus,
  to: WritableStatus,
): Promise<boolean> {
  assertTransition(slot, from.state, to.state);
  const record = to.state === 'rejected' ? await slots.read(slot) : undefined;
  const items = [
    changeStatus(tables, slot, from, to),
    ...(to.state === 'sending' ? [requireNoHold(tables, accountOf(slot), to.sendingAt).item] : []),
    ...transitionEffects(slot, to, record).map((effect) => effectItem(tables, effect)),
  ];
  const refusals = await transact(tables, slot, 'attempt' in to ? to.attempt : 0, items);
  return refusals.length === 0;
}

const changeStatus = (
  { name }: TableAccess,
  slot: SlotId,
  { state, attempt }: ExpectedStatus,
  to: WritableStatus,
): TransactItem =>
  onlyIf(
    { Update: { TableName: name('Slots'), Key: slotKey(slot), ...statusUpdate(to) } },
    {
      expression: `#state = :from${attempt === undefined ? '' : ' AND #attempt = :fromAttempt'}`,
      values: { ':from': state, ...(attempt === undefined ? {} : { ':fromAttempt': attempt }) },
    },
  );
