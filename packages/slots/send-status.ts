import type { EpochMs, PublishOutcome } from '@promoter/domain';
import type { StatusOf, WritableStatus } from './slot-record.ts';

/** A send as it is recorded, and what is known beside X's answer. */
export interface Sent extends Omit<StatusOf<'sending'>, 'state' | 'withoutMedia'> {
  /** True when an earlier send of this text may have been posted: then nothing but a post id settles the slot. */
  afterUnknown?: boolean;
  /** Why the post goes out without the picture of its draft. */
  withoutMedia?: string | undefined;
}

/** The status that a send's outcome gives its slot. */
export function statusAfterSend(sent: Sent, outcome: PublishOutcome, now: EpochMs): WritableStatus {
  const { draft, attempt, afterUnknown } = sent;
  switch (outcome.kind) {
    case 'posted':
      return { state: 'posted', draft, xId: outcome.xId, postedAt: now, how: 'answered', ...withoutMediaOf(sent) };
    case 'rejected':
      // After a send of unknown outcome a refusal, above all of a duplicate, may mean that it was posted.
      if (afterUnknown) return unknownAfterSend(sent, `sent again, and refused: ${outcome.detail}`);
      return { state: 'rejected', draft, reason: outcome.reason, detail: outcome.detail, settledAt: now };
    case 'wait':
      if (afterUnknown) return unknownAfterSend(sent, 'sent again, and rate limited');
      return { state: 'waiting', draft, attempt, until: outcome.until, ...withoutMediaOf(sent) };
    case 'unknown':
      return { ...unknownAfterSend(sent, outcome.detail), ...(outcome.isFinal && { isFinal: true }) };
  }
}

/**
 * A send of unknown outcome, before any timeline check. One that may have had a picture is not sent again; that is written
 * down, too, for a release that cannot read which picture it was.
 */
export const unknownAfterSend = (
  { draft, attempt, sendingAt, ...sent }: Omit<Sent, 'afterUnknown'>,
  detail: string,
): StatusOf<'unknown'> => ({
  state: 'unknown',
  draft,
  attempt,
  sendingAt,
  detail,
  timelineChecks: [],
  ...(draft.media && sent.withoutMedia === undefined && { isFinal: true }),
  ...withoutMediaOf(sent),
});

/** The identical text is sent once more. */
export const sendingAgain = (status: StatusOf<'waiting' | 'unknown'>, sendingAt: EpochMs): StatusOf<'sending'> => ({
  state: 'sending',
  draft: status.draft,
  attempt: status.attempt + 1,
  sendingAt,
  ...withoutMediaOf(status),
});

/** Why the picture was left out stays with the slot: what X has refused once is not sent to it again. */
export const withoutMediaOf = ({ withoutMedia }: { withoutMedia?: string | undefined }): { withoutMedia?: string } =>
  withoutMedia === undefined ? {} : { withoutMedia };

/** X asked a text to wait, and its slot closes before that is over. */
export function rejectedByRateLimit({ draft }: StatusOf<'waiting'>, settledAt: EpochMs): StatusOf<'rejected'> {
  const detail = 'X asked to wait for longer than the slot was open';
  return { state: 'rejected', draft, reason: 'rate-limit', detail, settledAt };
}

/** A text that X asked to wait, and whose topic was refused meanwhile. `detail` says by what. */
export const rejectedByTopic = (
  { draft }: StatusOf<'waiting'>,
  detail: string,
  settledAt: EpochMs,
): StatusOf<'rejected'> => ({ state: 'rejected', draft, reason: 'topic', detail, settledAt });
