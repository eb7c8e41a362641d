import type { Post } from '@promoter/domain';
import type { Schedule, Slot, SlotRecord } from '@promoter/slots';
import type { Accepted } from './accepted.ts';

/** What is known when all is over: what was planned, what the bot wrote down, and what X saw. */
export interface Evidence {
  schedule: Schedule;
  dailyCap: number;
  planned: readonly Slot[];
  /** Every slot that has a row, planned or not. */
  records: readonly SlotRecord[];
  /** The Posts table. */
  posts: readonly Post[];
  accepted: readonly Accepted[];
  /** Calls that were made to X, by their names in ApiUsage, and those that stand there. */
  asked: ReadonlyMap<string, number>;
  counted: ReadonlyMap<string, number>;
}

/** A slot with what X accepted for it, and what the ledger says of it. */
export interface SentSlot {
  slot: Slot;
  record: SlotRecord | undefined;
  /** Oldest first, and at least one. */
  posts: readonly [Accepted, ...Accepted[]];
}

/** What X accepted, by the slot whose mark the text carries; and what carries no slot's mark. */
export function sortAccepted({ planned, records, accepted }: Evidence): { sent: SentSlot[]; stray: Accepted[] } {
  const known = new Map<string, { slot: Slot; record: SlotRecord | undefined }>();
  for (const slot of planned) known.set(markOf(slot), { slot, record: undefined });
  for (const record of records) known.set(markOf(record.slot), { slot: record.slot, record });
  const sent: SentSlot[] = [];
  const stray: Accepted[] = [];
  for (const [mark, [first, ...more]] of Map.groupBy(accepted, markIn)) {
    if (!first) continue;
    const found = known.get(mark);
    if (found) sent.push({ ...found, posts: [first, ...more] });
    else stray.push(first, ...more);
  }
  return { sent, stray };
}

/** The mark that a slot's link has to carry, `A-20261122T0900`. */
const markOf = ({ account, local }: Slot): string => `${account}-${local.replace(/[-:]/g, '')}`;

const markIn = ({ text }: Accepted): string => /[?&]utm_id=([^&\s]+)/.exec(text)?.[1] ?? '';
