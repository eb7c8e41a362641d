import { type Clock, gifFileOf, type Log } from '@promoter/domain';
import { isFinal, noPostReason, type SlotRecord } from '@promoter/slots';
import type { SlotTrace } from './slot-trace.ts';

/** The message of a slot's final log line. */
const SLOT_ENDED = 'slot ended';

/**
 * Logs a slot's end in one line with everything known about it, so that one search of the log answers most questions.
 * Logs nothing while the slot is not final. An abandoned slot that is confirmed late is logged a second time.
 */
export function logSlotEnd(record: SlotRecord, { now, log }: { now: Clock; log: Log }, trace: SlotTrace | null): void {
  if (!isFinal(record.status.state) || trace?.isTakenOver) return;
  log('info', SLOT_ENDED, { ...slotEvent(record, now()), ...deliveryEvent(trace) });
}

/** The facts of a slot, flat but for the trend; null where a fact does not apply. */
function slotEvent({ slot, mode, status, decision }: SlotRecord, now: number): Record<string, unknown> {
  const draft = 'draft' in status ? status.draft : null;
  const posted = status.state === 'posted' ? status : null;
  const { trend = null, candidates = null, nearest = null, passedOver = [], rules = [] } = decision ?? {};
  return {
    slot: slot.id,
    account: slot.account,
    day: slot.day,
    mode,
    state: status.state,
    reason: noPostReason(status) ?? null,
    detail: 'detail' in status ? status.detail : null,
    angle: draft?.angle ?? decision?.angle ?? null,
    tags: draft?.tags ?? [],
    offerIds: draft?.offerIds ?? [],
    text: draft?.text ?? null,
    trend: trend && { hashtag: trend.hashtag, source: trend.source, category: trend.category },
    trendsPassedOver: passedOver.length,
    candidates,
    candidatesNotTaken: candidates === null ? null : candidates - (draft ? 1 : 0),
    nearest,
    rulesFailed: rules.filter(({ pass }) => !pass).map(({ rule }) => rule),
    gif: gifFileOf(draft?.media) ?? null,
    card: draft?.media && 'card' in draft.media ? draft.media.card.offer : null,
    withoutPicture: posted?.withoutMedia ?? null,
    xId: posted?.xId ?? null,
    how: posted?.how ?? null,
    costMicroUsd: posted?.draft.cost ?? 0,
    endedAfterMs: now - slot.at,
  };
}

/** What this delivery did for the slot; null where a fact does not apply. */
function deliveryEvent(trace: SlotTrace | null): Record<string, unknown> {
  const { answer = null, stagesMs = {}, attempt = 0, texts = 0 } = trace ?? {};
  const requests = trace?.requests();
  return {
    attempt,
    texts,
    xStatus: answer?.httpStatus ?? null,
    xLatencyMs: answer?.latencyMs ?? null,
    xRemaining: answer && Object.fromEntries(answer.limits.map(({ window, remaining }) => [window, remaining])),
    storeReads: requests?.reads ?? null,
    storeWrites: requests?.writes ?? null,
    stagesMs,
    tookMs: Object.values(stagesMs).reduce((sum, ms) => sum + ms, 0),
  };
}
