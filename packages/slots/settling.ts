import { type EpochMs, MINUTE_MS, SECOND_MS } from '@promoter/domain';
import { sendEndsBy } from './send-window.ts';
import { isOpen, SLOT_OPEN_MS, type Slot } from './slot.ts';
import type { AbandonReason, SlotRecord, SlotState, SlotStatus } from './slot-record.ts';

export type Sending = Extract<SlotStatus, { state: 'sending' }>;
export type Waiting = Extract<SlotStatus, { state: 'waiting' }>;
export type Unknown = Extract<SlotStatus, { state: 'unknown' }>;
export type Abandoned = Extract<SlotStatus, { state: 'abandoned' }>;

/** A slot whose text was frozen and that is not surely done. */
export interface UnsettledSlot extends SlotRecord {
  /** How it stood when it was found. */
  was: SlotState;
  status: Waiting | Unknown | Abandoned;
}

/**
 * How long after its acceptance a post may stay out of the timeline. X promises nothing; this is what at most once
 * rests on, beside X's refusal of identical text.
 */
export const TIMELINE_LAG_MS = 2 * MINUTE_MS;

/** Least time between the first and the last of the looks that prove a post absent. */
const CHECKS_APART_MS = 60 * SECOND_MS;

/** A `sending` that nobody can be at any more is doubt: its process died, or could not write down what came of it. */
export function unknownAfterTimeout(status: Sending, timeoutMs: number, now: EpochMs): Unknown | undefined {
  if (now < sendEndsBy(status.sendingAt, timeoutMs)) return undefined;
  const { draft, attempt, sendingAt } = status;
  const detail = 'the process ended before it wrote down what came of the send';
  return { state: 'unknown', draft, attempt, sendingAt, detail, looks: [] };
}

/** A 429 is a definite refusal, so a waiting text may simply be sent when the wait is over. */
export function decideWaiting(slot: Slot, { until }: Waiting, now: EpochMs): 'leave' | 'send' | 'reject' {
  if (!isOpen(slot, Math.max(now, until))) return 'reject';
  return now < until ? 'leave' : 'send';
}

export type UnknownDecision =
  | { kind: 'leave' }
  /** The look did not show it: remembered, so that a second one can prove it absent. */
  | { kind: 'note-look'; looks: readonly EpochMs[] }
  | { kind: 'send-again' }
  | { kind: 'abandon'; reason: AbandonReason };

/**
 * What becomes of a doubtful send that the timeline, where it could be read just now, does not show. The text goes
 * out once more only after the first attempt, while the slot is open, and when two looks prove it absent. One that was
 * to carry a picture does not: X may not know it again as a duplicate, and looks alone are one net too few.
 */
export function decideUnknown(
  slot: Slot,
  { draft, sendingAt, looks: before, attempt }: Unknown,
  lookedAt: EpochMs | null,
  timeoutMs: number,
  now: EpochMs,
): UnknownDecision {
  const endedBy = sendEndsBy(sendingAt, timeoutMs);
  if (now >= slot.at + SLOT_OPEN_MS && now >= endedBy + TIMELINE_LAG_MS) {
    return { kind: 'abandon', reason: lookedAt === null ? 'unreadable' : 'absent' };
  }
  if (lookedAt === null) return { kind: 'leave' };
  const looks = [...before, lookedAt];
  const mayGoAgain = attempt === 1 && !draft.media && isOpen(slot, now);
  if (mayGoAgain && proveAbsence(looks, endedBy)) return { kind: 'send-again' };
  return { kind: 'note-look', looks };
}

/** Looks count from when the send has surely ended, and the last of them has to be past the timeline's lag. */
function proveAbsence(looks: readonly EpochMs[], endedBy: EpochMs): boolean {
  const counted = looks.filter((at) => at >= endedBy);
  const [first, last] = [counted[0], counted.at(-1)];
  if (first === undefined || last === undefined) return false;
  return last - first >= CHECKS_APART_MS && last >= endedBy + TIMELINE_LAG_MS;
}
