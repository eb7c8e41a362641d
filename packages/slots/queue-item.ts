import type { AccountId, EpochMs, LocalDay, Mode, SlotId } from '@promoter/domain';

/** An own post that waits for a slot of its account. It belongs to one mode: a rehearsal uses up none of live's. */
export interface QueueItem {
  /** Sorts by when it was added. */
  id: string;
  account: AccountId;
  mode: Mode;
  /** Counts up from 1 with each change. */
  version: number;
  /** As it was written, with `{link}` and `{code}`. */
  text: string;
  /** The local days within which it may be sent, both included. */
  first: LocalDay;
  last: LocalDay;
  /** The label of the token that added it. */
  by: string;
  addedAt: EpochMs;
  /** The slot that is to send it; null while it waits for one. */
  slot: SlotId | null;
  /** The slot that has sent it, or perhaps has. */
  sentIn: SlotId | null;
  /** How often its text was refused when it was to be sent, by a rule or by X. */
  tries: number;
  /** Why the last slot did not send it. */
  lastReason: string | null;
  isRemoved: boolean;
}

/** The queues, beside what people decided about slots. An item is kept until a week after its last day. */
export interface QueueStore {
  /** An account's items, the oldest first; those too that were sent or removed. Consistent. */
  list(mode: Mode, account: AccountId): Promise<QueueItem[]>;
  /** False where somebody has changed it since it was `before`; undefined is one that is not there yet. */
  save(item: QueueItem, before: QueueItem | undefined): Promise<boolean>;
}

/** The item with a change, as its next version. */
export const nextItem = (
  item: QueueItem,
  change: Partial<Omit<QueueItem, 'id' | 'account' | 'mode' | 'version'>>,
): QueueItem => ({ ...item, ...change, version: item.version + 1 });
