import { DAY_MS, type Draft, type LocalDay, type RejectReason, type SlotId } from '@promoter/domain';
import { type Act, type GivenText, type Instruction, pinnedBy } from './instruction.ts';
import type { QueueItem } from './queue-item.ts';
import type { Slot } from './slot.ts';
import { isFinal, noPostReason, type SlotRecord } from './slot-record.ts';

/** The rules of the queue. */
export const QUEUE = {
  /** How far ahead an item is given a slot. */
  aheadMs: DAY_MS,
  /** How often a text may be refused before it is given up. */
  tries: 5,
  /** How many items of an account may wait. */
  size: 100,
} as const;

export const QUEUE_STATES = ['waiting', 'assigned', 'sent', 'refused', 'expired', 'removed'] as const;

export type QueueState = (typeof QUEUE_STATES)[number];

/** How an item stands on a local day: given up where its text was refused too often, expired where its last day is over. */
export function queueStateOf(item: QueueItem, today: LocalDay): QueueState {
  if (item.isRemoved) return 'removed';
  if (item.sentIn !== null) return 'sent';
  if (item.slot !== null) return 'assigned';
  if (item.tries >= QUEUE.tries) return 'refused';
  return item.last < today ? 'expired' : 'waiting';
}

/** Whether an item waits for a slot, if its last day is not over. */
const isWaiting = (item: QueueItem): boolean => queueStateOf(item, item.last) === 'waiting';

/** What a slot is told that is given an item: where its text passes no longer, another is composed. */
export const queuedAct = ({ id, text, by }: QueueItem): GivenText => ({
  kind: 'queued',
  item: id,
  text,
  by,
  fallback: 'compose',
});

/** Whether a draft is this text with its link and code filled in. */
export function isTextOf(text: string, draft: Pick<Draft, 'text' | 'link'>): boolean {
  const pieces = text.normalize('NFC').replaceAll('{link}', draft.link).split('{code}');
  const codes = pieces.length - 1;
  if (codes === 0) return draft.text === pieces[0];
  const known = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const length = (draft.text.length - known) / codes;
  if (!Number.isInteger(length) || length < 0) return false;
  const start = pieces[0]?.length ?? 0;
  return draft.text === pieces.join(draft.text.slice(start, start + length));
}

/** Whether a draft has the text that a person gave its slot; so has any where none was given. */
export function isAsGiven(act: Act | null, draft: Pick<Draft, 'text' | 'link'>): boolean {
  if (act?.kind === 'queued') return isTextOf(act.text, draft);
  return (pinnedBy(act)?.draft.text ?? draft.text) === draft.text;
}

/** Whether a slot is still to send this item: by the queue, or because a person approved its very text there. */
function isOf(item: QueueItem, act: Act | null | undefined): boolean {
  if (act?.kind === 'queued') return act.item === item.id;
  const pinned = pinnedBy(act);
  return pinned !== undefined && isTextOf(item.text, pinned.draft);
}

/** What became of an item in its slot. */
export type Became =
  /** It is still to be sent there, or is being sent. */
  | { kind: 'pending' }
  /** With a reason where that is not certain. */
  | { kind: 'sent'; reason: string | null }
  /** It waits again; `isFault` where its text was refused. */
  | { kind: 'back'; reason: string; isFault: boolean };

/** What is known of the slot that an item was given. */
export interface QueuedSlotFacts {
  record: SlotRecord | undefined;
  instruction: Instruction | undefined;
  isScheduled: boolean;
}

const PENDING: Became = { kind: 'pending' };

/**
 * What became of an item in the slot that it was given. One that was perhaps sent counts as sent: nothing is sent twice.
 * The slot's own text tells it, since instructions are kept for a week alone.
 */
export function becameOf(item: QueueItem, slot: SlotId, { record, instruction, isScheduled }: QueuedSlotFacts): Became {
  const status = record?.mode === item.mode ? record.status : undefined;
  // Perhaps it was sent: a newer release may read the row again.
  if (record?.status.state === 'unreadable') return PENDING;
  if (status && 'draft' in status && isTextOf(item.text, status.draft)) {
    if (!isFinal(status.state)) return PENDING;
    if (status.state !== 'rejected')
      return { kind: 'sent', reason: status.state === 'abandoned' ? `perhaps: ${slot} was abandoned` : null };
    return { kind: 'back', reason: `X refused it (${status.detail})`, isFault: OF_TEXT.has(status.reason) };
  }
  if (!isOf(item, instruction?.act))
    return { kind: 'back', reason: `${instruction?.by || 'somebody'} decided otherwise about ${slot}`, isFault: false };
  if (record && !status && isFinal(record.status.state))
    return { kind: 'back', reason: `${slot} was a ${record.mode} slot`, isFault: false };
  if (!status && !isScheduled) return { kind: 'back', reason: `${slot} is scheduled no longer`, isFault: false };
  if (!status || !isFinal(status.state)) return PENDING;
  // Another text was composed only because this one failed a rule, which the decision tells first.
  if ('draft' in status)
    return { kind: 'back', reason: record?.decision?.story[0] ?? `${slot} had another text`, isFault: true };
  const detail = 'detail' in status && status.detail ? ` (${status.detail})` : '';
  return {
    kind: 'back',
    reason: `${slot} ended without it: ${noPostReason(status) ?? status.state}${detail}`,
    isFault: status.state === 'skipped' && status.reason === 'plan',
  };
}

/** Why X, or a last look at its topics, refuses a text, and not the account or the app. */
const OF_TEXT: ReadonlySet<string> = new Set<RejectReason>(['text', 'topic', 'unclear']);

/**
 * The slots of an account's local day that the queue may have: at most the share of them, spread evenly over the day,
 * the later one where the share does not come out even.
 */
export const queueSlots = (slotsOfDay: readonly Slot[], share: number): Slot[] =>
  slotsOfDay.filter((_, place) => placesBefore(place + 1, share) > placesBefore(place, share));

/** How many of the first slots of a day the queue has. The sum allows for shares such as 0.29, which no float is. */
const placesBefore = (slots: number, share: number): number => Math.floor(slots * share + 1e-9);

/** An item and the slot that it gets. */
export interface Assignment {
  item: QueueItem;
  slot: Slot;
}

/**
 * Gives coming slots to waiting items, in turn: each slot the item that was refused least often, and of those the oldest
 * one whose days it lies in. A slot about which a person has decided anything, or took it back, is left alone.
 */
export function assignInTurn(
  items: readonly QueueItem[],
  days: readonly (readonly Slot[])[],
  { share, isFree }: { share: number; isFree: (slot: Slot) => boolean },
): Assignment[] {
  const waiting = items.filter(isWaiting).sort((a, b) => a.tries - b.tries || (a.id < b.id ? -1 : 1));
  return days.flatMap((slots) => {
    const all = new Set(slots.map(({ id }) => id));
    const used = items.filter(({ slot, sentIn }) => all.has(sentIn ?? slot ?? '')).length;
    const free = queueSlots(slots, share).filter(isFree);
    // A share that was made smaller during the day counts for the whole of it.
    return free.slice(0, Math.max(0, placesBefore(slots.length, share) - used)).flatMap((slot) => {
      const place = waiting.findIndex(({ first, last }) => first <= slot.day && slot.day <= last);
      const [item] = place < 0 ? [] : waiting.splice(place, 1);
      return item ? [{ item, slot }] : [];
    });
  });
}
