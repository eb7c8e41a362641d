import type { EpochMs, Published, PublishOutcome, Uploaded } from '@promoter/domain';
import { answerTo, CREATE_POST } from '@promoter/domain';
import { isTooLateToSend, isUncertain, type SlotStatus, statusAfterSend, type WritableStatus } from '@promoter/slots';
import { attachMedia } from './attach-media.ts';
import { keepCard } from './price-card.ts';
import { writeRateLimits } from './rate-limits.ts';
import type { ReservedSend } from './services.ts';
import { writeStop } from './write-stop.ts';

/**
 * Sends a text that the ledger has frozen, once, and records the outcome; returns the slot's status.
 * A crash at any point leaves the slot `sending` or settled, never free: settling looks up a `sending` slot later.
 */
export async function sendReserved(send: ReservedSend): Promise<SlotStatus> {
  const { slot, store, now, log } = send;
  if (isTooLateToSend(send.sendingAt, now())) return settle(send, TOO_LATE, null);
  const attached = await attachMedia(send);
  const uploaded = attached?.uploaded ?? null;
  // Again, after the upload: nothing may come between this check and the send.
  if (isTooLateToSend(send.sendingAt, now())) return settle(send, TOO_LATE, uploaded);
  const mediaId = uploaded?.kind === 'uploaded' ? uploaded.mediaId : undefined;
  const first = await publish(send, mediaId);
  const isMediaRefused = first.outcome.kind === 'rejected' && first.outcome.reason === 'media';
  const again = isMediaRefused ? await publishWithoutMedia(send, first) : null;
  const { outcome, startedAt, answeredAt } = again ?? first;
  // The slot first: the outcome of a send cannot be read again, all else can.
  const status = await settle(send, outcome, again ? again.uploaded : uploaded);
  if ('stop' in outcome && outcome.stop) await writeStop(slot.account, outcome.stop, send, slot.id);
  try {
    await recordAnswer(send, { outcome, startedAt, answeredAt });
    if (outcome.limits)
      await writeRateLimits(store.keyValues, slot.account, { at: answeredAt, limits: outcome.limits });
  } catch (cause) {
    log('warn', 'the latency and rate limits of a send could not be recorded', { slot: slot.id, cause });
  }
  // Last, for nothing waits for it: X has the picture.
  const isPerhapsPosted = status.state === 'posted' || status.state === 'unknown';
  if (attached?.card && !again && isPerhapsPosted) await keepCard(attached.card, send);
  return status;
}

/** One request to create the post, and X's answer. */
interface Request {
  outcome: Published;
  startedAt: EpochMs;
  answeredAt: EpochMs;
}

async function publish({ draft, publisher, now, trace }: ReservedSend, mediaId?: string): Promise<Request> {
  const startedAt = now();
  const outcome = await publisher.publish(draft.text, mediaId);
  const answeredAt = now();
  const { httpStatus = null, limits = [] } = outcome;
  if (trace) trace.answer = { httpStatus, limits, latencyMs: answeredAt - startedAt };
  return { outcome, startedAt, answeredAt };
}

/**
 * Sends the identical text once more, without the picture that X has just refused, and so with certainty for the first
 * time. Null where it is too late, or the request could not be counted. A process that dies here leaves the slot
 * `sending`, and a draft with a picture is not sent again by itself.
 */
async function publishWithoutMedia(
  send: ReservedSend,
  refused: Request,
): Promise<(Request & { uploaded: Uploaded }) | null> {
  const { slot, store, now, log } = send;
  const why = 'detail' in refused.outcome ? refused.outcome.detail : '';
  try {
    await recordAnswer(send, refused);
    await store.usage.record({ call: CREATE_POST, at: now(), latencyMs: null, ok: true, reads: 0, cost: 0 });
  } catch (cause) {
    log('warn', 'a send could not be counted, so it is not made', { slot: slot.id, cause });
    return null;
  }
  if (isTooLateToSend(send.sendingAt, now())) return null;
  log('warn', 'X refused the picture: sending the text without it', { slot: slot.id, why });
  return { ...(await publish(send)), uploaded: { kind: 'left-out', why: `X refused it (${why})` } };
}

const recordAnswer = ({ store }: ReservedSend, { outcome, startedAt, answeredAt }: Request): Promise<void> =>
  store.usage.record({
    call: answerTo(CREATE_POST),
    at: startedAt,
    latencyMs: answeredAt - startedAt,
    ok: outcome.kind === 'posted',
    reads: 0,
    cost: 0,
  });

const TOO_LATE: Published = {
  kind: 'unknown',
  detail: 'the process was suspended before sending, so nothing was sent',
};

async function settle(send: ReservedSend, outcome: Published, uploaded: Uploaded | null): Promise<SlotStatus> {
  const { slot, attempt, store, now, log } = send;
  // What was left out before stays so where nothing has been sent since.
  const withoutMedia = uploaded?.kind === 'left-out' ? uploaded.why : send.withoutMedia;
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
