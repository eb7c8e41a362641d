import type { EpochMs } from '@promoter/domain';
import { POLICY } from './policy.ts';
import { unknownAfterSend } from './send-status.ts';
import { closesAt, isOpen, type Slot } from './slot.ts';
import {
  isUncertain,
  type SlotRecord,
  type SlotState,
  type SlotStatus,
  type StatusOf,
  type UncertainStatus,
} from './slot-record.ts';

/** A slot whose text was frozen and whose outcome is not certain yet, or was given up. */
export interface UnsettledSlot extends SlotRecord {
  /** Its state when it was found. */
  was: SlotState;
  status: UncertainStatus;
}

/**
 * The status that a slot is settled from; undefined where there is nothing to settle. A `sending` whose time has passed
 * is `unknown`: its process died, or could not record the outcome of the send.
 */
export function unsettledStatus(status: SlotStatus, timeoutMs: number, now: EpochMs): UncertainStatus | undefined {
  if (isUncertain(status)) return status;
  if (status.state !== 'sending' || now < sendEndsBy(status.sendingAt, timeoutMs)) return undefined;
  return unknownAfterSend(status, 'the process ended before it recorded the outcome of the send');
}

/** The moment by which a send has certainly ended, even if its process died. */
const sendEndsBy = (sendingAt: EpochMs, timeoutMs: number): EpochMs =>
  sendingAt + POLICY.send.beginsWithinMs + timeoutMs;

/** A 429 means that nothing was posted, so a waiting text may be sent when the wait is over. */
export function decideWaiting(slot: Slot, { until }: StatusOf<'waiting'>, now: EpochMs): 'leave' | 'send' | 'reject' {
  if (!isOpen(slot, Math.max(now, until))) return 'reject';
  return now < until ? 'leave' : 'send';
}

type UnknownStep =
  | { kind: 'leave' }
  /** The timeline did not show it: recorded, so that a second check can prove it absent. */
  | { kind: 'record-check'; timelineChecks: readonly EpochMs[] }
  | { kind: 'send-again' }
  | { kind: 'abandon'; reason: 'absent' | 'unreadable' };

/**
 * How an unknown send goes on that no timeline check has shown; `checkedAt` is null where the timeline could not be
 * read now, or not so that it would have shown it. The text is sent again only while its slot is open and when two timeline checks prove it absent. One with a
 * picture is not: X may not refuse it as a duplicate, and the timeline alone is not proof enough. Where its picture was
 * left out for certain, it is a text like any other.
 */
export function decideUnknown(
  slot: Slot,
  { draft, sendingAt, timelineChecks: before, attempt, isFinal = false, withoutMedia }: StatusOf<'unknown'>,
  checkedAt: EpochMs | null,
  timeoutMs: number,
  now: EpochMs,
): UnknownStep {
  const endedBy = sendEndsBy(sendingAt, timeoutMs);
  if (now >= closesAt(slot) && now >= endedBy + POLICY.timeline.lagMs) {
    return { kind: 'abandon', reason: checkedAt === null ? 'unreadable' : 'absent' };
  }
  if (checkedAt === null) return { kind: 'leave' };
  const timelineChecks = [...before, checkedAt];
  const hadPicture = draft.media !== undefined && withoutMedia === undefined;
  const maySendAgain = !isFinal && attempt < POLICY.send.attemptsAfterUnknown && !hadPicture && isOpen(slot, now);
  if (maySendAgain && isProvenAbsent(timelineChecks, endedBy)) return { kind: 'send-again' };
  return { kind: 'record-check', timelineChecks };
}

/** Checks count from when the send has certainly ended, and the last of them has to be past the timeline's lag. */
function isProvenAbsent(timelineChecks: readonly EpochMs[], endedBy: EpochMs): boolean {
  const counted = timelineChecks.filter((at) => at >= endedBy);
  const [first, last] = [counted[0], counted.at(-1)];
  if (first === undefined || last === undefined) return false;
  return last - first >= POLICY.timeline.checksApartMs && last >= endedBy + POLICY.timeline.lagMs;
}

/**
 * Whether the timeline is to be read for this slot: for an unknown one each time, for an abandoned one ever more
 * rarely, for a waiting one never, since X certainly refused it.
 */
export function needsTimelineCheck({ status }: UnsettledSlot, lastCheck: EpochMs | null, now: EpochMs): boolean {
  switch (status.state) {
    case 'unknown':
      return true;
    case 'abandoned':
      if (lastCheck === null || lastCheck < status.settledAt) return true;
      return now - lastCheck >= abandonedWait(lastCheck - status.settledAt);
    case 'waiting':
      return false;
  }
}

/** How long a slot that was given up waits for its next look, by how long after it the last one was. */
const abandonedWait = (lookedAfterMs: number): number => {
  const { abandonedCheckMs, abandonedCheckMostMs } = POLICY.timeline;
  return Math.min(abandonedCheckMostMs, Math.max(abandonedCheckMs, lookedAfterMs));
};
