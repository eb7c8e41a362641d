import type { AccountId, LocalDay, SlotId } from '@promoter/domain';
import type { SlotRecord } from '@promoter/slots';
import { daysBetween } from '../days.ts';

/** The slots' rows, found by id and by account and day. */
export function createSlotRows() {
  const rows = new Map<SlotId, SlotRecord>();
  const idsByDay = new Map<string, Set<SlotId>>();
  const dayKey = (account: AccountId, day: LocalDay) => `${account}@${day}`;
  return {
    get: (slot: SlotId) => rows.get(slot),
    set: (record: SlotRecord) => {
      const { id, account, day } = record.slot;
      const key = dayKey(account, day);
      idsByDay.set(key, (idsByDay.get(key) ?? new Set()).add(id));
      rows.set(id, record);
    },
    between: (account: AccountId, first: LocalDay, last: LocalDay) =>
      daysBetween(first, last)
        .flatMap((day) => [...(idsByDay.get(dayKey(account, day)) ?? [])].sort())
        .flatMap((id) => rows.get(id) ?? []),
  };
}
