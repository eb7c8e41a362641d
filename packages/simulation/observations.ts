import type { AccountId, EpochMs, Post, SlotId } from '@promoter/domain';
import type { Schedule, Slot, SlotRecord } from '@promoter/slots';

/** A post that X accepted, whether or not its answer said so. */
export interface AcceptedPost {
  xId: string;
  account: AccountId;
  text: string;
  at: EpochMs;
  /** When the timeline begins to show it. */
  visibleAt: EpochMs;
  /** Whether X would refuse the same text as a duplicate. */
  refusesRepeat: boolean;
  /** When it was deleted; null while it is there. */
  deletedAt: EpochMs | null;
}

/** What a finished simulation is checked by: what was scheduled, what the bot recorded, and what X saw. */
export interface Observations {
  schedule: Schedule;
  dailyCap: number;
  scheduled: readonly Slot[];
  /** Every slot that has a row, scheduled or not. */
  records: readonly SlotRecord[];
  /** The Posts table. */
  posts: readonly Post[];
  accepted: readonly AcceptedPost[];
  /** The slots whose posts the operator wanted deleted, and since when. */
  deletionsAsked: ReadonlyMap<SlotId, EpochMs>;
  /** Calls that X received, by their names in ApiUsage, and the calls that are recorded there. */
  callsReceived: ReadonlyMap<string, number>;
  callsRecorded: ReadonlyMap<string, number>;
}

/** A slot with the posts that X accepted for it, and its row. */
export interface SentSlot {
  slot: Slot;
  record: SlotRecord | undefined;
  /** Oldest first, and at least one. */
  posts: readonly [AcceptedPost, ...AcceptedPost[]];
}

/** The accepted posts by the slot that the `utm_id` in their text names; `unmatched` name none. */
export function matchAccepted({ scheduled, records, accepted }: Observations): {
  sent: SentSlot[];
  unmatched: AcceptedPost[];
} {
  const slots = new Map<string, { slot: Slot; record: SlotRecord | undefined }>();
  for (const slot of scheduled) slots.set(utmIdOf(slot), { slot, record: undefined });
  for (const record of records) slots.set(utmIdOf(record.slot), { slot: record.slot, record });
  const sent: SentSlot[] = [];
  const unmatched: AcceptedPost[] = [];
  for (const [utmId, [first, ...more]] of Map.groupBy(accepted, utmIdIn)) {
    if (!first) continue;
    const found = slots.get(utmId);
    if (found) sent.push({ ...found, posts: [first, ...more] });
    else unmatched.push(first, ...more);
  }
  return { sent, unmatched };
}

/** `A-20261122T0900`; written out again here, so that a fault in content's own does not hide itself. */
const utmIdOf = ({ account, local }: Slot): string => `${account}-${local.replace(/[-:]/g, '')}`;

const utmIdIn = ({ text }: AcceptedPost): string => /[?&]utm_id=([^&\s]+)/.exec(text)?.[1] ?? '';
