import type { Published, PublishOutcome, Uploaded } from '@promoter/domain';
import { answerTo, CREATE_POST } from '@promoter/domain';
import { isTooLateToSend, type SlotStatus, type WritableStatus } from '@promoter/slots';
import { attachMedia } from './attach-media.ts';
import { writeRateLimits } from './rate-limits.ts';
import type { ReservedSend } from './services.ts';
import { writeStop } from './write-stop.ts';

/**
 * Sends a text that the ledger has frozen, once, and records the outcome; returns the slot's status.
 * A crash at any point leaves the slot `sending` or settled, never free: settling looks up a `sending` slot later.
 */
export async function sendReserved(send: ReservedSend): Promise<SlotStatus> {
  const { slot, store, publisher, now, log, trace } = send;
  if (isTooLateToSend(send.sendingAt, now())) return settle(send, TOO_LATE, null);
  const uploaded = await attachMedia(send);
  const startedAt = now();
  // Again, after the upload: nothing may come between this check and the send.
  if (isTooLateToSend(send.sendingAt, startedAt)) return settle(send, TOO_LATE, uploaded);
  const outcome = await publisher.publish(
    send.draft.text,
    uploaded?.kind === 'uploaded' ? uploaded.mediaId : undefined,
  );
  const answeredAt = now();
  const { httpStatus = null, limits = [] } = outcome;
  if (trace) trace.answer = { httpStatus, limits, latencyMs: answeredAt - startedAt };
  // The slot first: the outcome of a send cannot be read again, all else can.
  const status = await settle(send, outcome, uploaded);
  if (outcome.kind === 'rejected' && outcome.stop) await writeStop(slot.account, outcome.stop, send);
  try {
    await store.usage.record({
      call: answerTo(CREATE_POST),
      at: startedAt,
      latencyMs: answeredAt - startedAt,
      ok: outcome.kind === 'posted',
      reads: 0,
      cost: 0,
    });
    if (outcome.limits)
      await writeRateLimits(store.keyValues, slot.account, { at: answeredAt, limits: outcome.limits });
  } catch (cause) {
    log('warn', 'the latency and rate limits of a send could not be recorded', { slot: slot.id, cause });
  }
  return status;
}

const TOO_LATE: Published = {
  kind: 'unknown',
  detail: 'the process was suspended before sending, so nothing was sent',
};

async function settle(send: ReservedSend, outcome: Published, uploaded: Uploaded | null): Promise<SlotStatus> {
  const { slot, attempt, store, log } = send;
  const status = statusAfter(send, outcome, uploaded?.kind === 'left-out' ? uploaded.why : undefined);
  if (status.state === 'posted') log('info', 'posted', { slot: slot.id, xId: status.xId });
  else log('warn', `not posted: ${status.state}`, { slot: slot.id, attempt, outcome: withoutResponse(outcome) });
  if (await store.ledger.transition(slot.id, { state: 'sending', attempt }, status)) return status;
  return resolveConflict(send, status);
}

/** Another process settled the slot meanwhile. A post id is certain, so it corrects a status that is not. */
async function resolveConflict({ slot, store, log, trace }: ReservedSend, status: WritableStatus): Promise<SlotStatus> {
  const record = await store.ledger.read(slot.id);
  const found = record?.status ?? status;
  const isUncertain = found.state === 'unknown' || found.state === 'abandoned' || found.state === 'waiting';
  if (
    status.state === 'posted' &&
    isUncertain &&
    (await store.ledger.transition(slot.id, { state: found.state }, status))
  ) {
    return status;
  }
  log('warn', 'another process settled the slot before this send ended', { slot: slot.id, state: found.state });
  if (trace) trace.isTakenOver = true;
  return found;
}

function statusAfter(
  { draft, attempt, sendingAt, afterUnknown, now }: ReservedSend,
  outcome: PublishOutcome,
  withoutMedia: string | undefined,
): WritableStatus {
  const unknown = (detail: string): WritableStatus => ({
    state: 'unknown',
    draft,
    attempt,
    sendingAt,
    detail,
    timelineChecks: [],
  });
  switch (outcome.kind) {
    case 'posted':
      return {
        state: 'posted',
        draft,
        xId: outcome.xId,
        postedAt: now(),
        how: 'answered',
        ...(withoutMedia === undefined ? {} : { withoutMedia }),
      };
    case 'rejected':
      // After a send of unknown outcome a refusal, above all of a duplicate, may mean that it was posted.
      if (afterUnknown) return unknown(`sent again, and refused: ${outcome.detail}`);
      return { state: 'rejected', draft, reason: outcome.reason, detail: outcome.detail, settledAt: now() };
    case 'wait':
      if (afterUnknown) return unknown('sent again, and rate limited');
      return { state: 'waiting', draft, attempt, until: outcome.until };
    case 'unknown':
      return unknown(outcome.detail);
  }
}

/** Without what the slot's final log line shows. */
function withoutResponse({ limits: _, httpStatus: __, ...outcome }: Published): PublishOutcome {
  return outcome;
}
