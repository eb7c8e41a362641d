import type { Published, PublishOutcome, Uploaded } from '@promoter/domain';
import { answerTo, CREATE_POST } from '@promoter/domain';
import { isTooLateToSend, isUncertain, type SlotStatus, statusAfterSend, type WritableStatus } from '@promoter/slots';
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
  const { slot, attempt, store, now, log } = send;
  const withoutMedia = uploaded?.kind === 'left-out' ? uploaded.why : undefined;
  const status = statusAfterSend({ ...send, withoutMedia }, outcome, now());
  if (status.state === 'posted') log('info', 'posted', { slot: slot.id, xId: status.xId });
  else log('warn', `not posted: ${status.state}`, { slot: slot.id, attempt, outcome: withoutResponse(outcome) });
  if (await store.ledger.transition(slot.id, { state: 'sending', attempt }, status)) return status;
  return resolveConflict(send, status);
}

/** Another process settled the slot meanwhile. A post id is certain, so it corrects a status that is not. */
async function resolveConflict({ slot, store, log, trace }: ReservedSend, status: WritableStatus): Promise<SlotStatus> {
  const record = await store.ledger.read(slot.id);
  const found = record?.status ?? status;
  if (
    status.state === 'posted' &&
    isUncertain(found) &&
    (await store.ledger.transition(slot.id, { state: found.state }, status))
  ) {
    return status;
  }
  log('warn', 'another process settled the slot before this send ended', { slot: slot.id, state: found.state });
  if (trace) trace.isTakenOver = true;
  return found;
}

/** Without what the slot's final log line shows. */
function withoutResponse({ limits: _, httpStatus: __, ...outcome }: Published): PublishOutcome {
  return outcome;
}
