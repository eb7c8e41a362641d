import type { AccountId, LocalDay, SlotId } from '@promoter/domain';
import type { SlotRecord } from '@promoter/slots';
import { daysBetween } from '../days.ts';

/** The slots' rows, found by id and by account and day. */
export interface SlotRows {
  get(slot: SlotId): SlotRecord | undefined;
  set(record: SlotRecord): void;
  between(account: AccountId, first: LocalDay, last: LocalDay): SlotRecord[];
}

export function createSlotRows(): SlotRows {
  const rows = new Map<SlotId, SlotRecord>();
  const idsByDay = new Map<string, Set<SlotId>>();
  const dayKey = (account: AccountId, day: LocalDay) => `${account}@${day}`;
  return {
    get: (slot) => rows.get(slot),
    set: (record) => {
      const { id, account, day } = record.slot;
      const key = dayKey(account, day);
      idsByDay.set(key, (idsByDay.get(key) ?? new Set()).add(id));
      rows.set(id, record);
    },
    between: (account, first, last) =>
      daysBetween(first, last)
        .flatMap((day) => [...(idsByDay.get(dayKey(account, day)) ?? [])].sort())
        .flatMap((id) => rows.get(id) ?? []),
  };
}
