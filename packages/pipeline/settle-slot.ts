import type { Config } from '@promoter/config';
import { SECOND_MS, type SlotId } from '@promoter/domain';
import {
  decideUnknown,
  decideWaiting,
  findPost,
  rejectedByRateLimit,
  rejectedByTopic,
  type Slot,
  type SlotState,
  type SlotStatus,
  type StatusOf,
  sendingAgain,
  type UnsettledSlot,
  withoutMediaOf,
} from '@promoter/slots';
import type { TimelineCheck } from './check-timeline.ts';
import { logSlotEnd } from './log-slot-end.ts';
import { sendReserved } from './send-reserved.ts';
import type { SettleServices } from './services.ts';
import { type SlotTrace, startTrace } from './slot-trace.ts';
import { topicFault } from './topic-check.ts';

/** One slot whose state was changed. */
export interface Settlement {
  slot: SlotId;
  from: SlotState;
  to: SlotState;
}

/**
 * Settles one slot by what the timeline check showed, and ends its trace, which begins with that check. Undefined where
 * the slot's state did not change.
 */
export async function settleSlot(
  record: UnsettledSlot,
  check: TimelineCheck | null,
  checked: SlotTrace,
  services: SettleServices,
): Promise<Settlement | undefined> {
  const trace = traceOf(record, checked, services);
  const status =
    (await confirm(record, check, services)) ?? (await settleByState(record, check, { ...services, trace }));
  if (status.state === record.was) return undefined;
  logSlotEnd({ ...record, status }, services, trace);
  return { slot: record.slot.id, from: record.was, to: status.state };
}

type TracedServices = SettleServices & { trace: SlotTrace };

/** The trace of one slot, which begins with the timeline check that all of them share. */
function traceOf({ status }: UnsettledSlot, checked: SlotTrace, services: SettleServices): SlotTrace {
  const trace = startTrace(services);
  Object.assign(trace.stagesMs, checked.stagesMs);
  if ('attempt' in status) trace.attempt = status.attempt;
  return trace;
}

/** A post on the timeline is certain, whatever the ledger says. */
async function confirm(
  { slot, status }: UnsettledSlot,
  check: TimelineCheck | null,
  services: SettleServices,
): Promise<SlotStatus | undefined> {
  const post = findPost(check?.posts ?? [], status.draft);
  if (!post) return undefined;
  const { store, now, log } = services;
  const { draft, state } = status;
  const { xId, createdAt } = post;
  const found = { state: 'posted', draft, xId, postedAt: createdAt ?? now(), how: 'confirmed' } as const;
  const posted = { ...found, ...('withoutMedia' in status ? withoutMediaOf(status) : {}) };
  if (!(await store.ledger.transition(slot.id, { state }, posted))) return status;
  log('info', 'confirmed from the timeline', { slot: slot.id, was: state, xId });
  return posted;
}

async function settleByState(
  record: UnsettledSlot,
  check: TimelineCheck | null,
  services: TracedServices,
): Promise<SlotStatus> {
  const { status } = record;
  switch (status.state) {
    case 'waiting':
      return settleWaiting(record, status, services);
    case 'unknown':
      return settleUnknown(record, status, check, services);
    case 'abandoned':
      return status;
  }
}

async function settleWaiting(
  { slot, decision }: UnsettledSlot,
  status: StatusOf<'waiting'>,
  services: TracedServices,
): Promise<SlotStatus> {
  const { now } = services;
  switch (decideWaiting(slot, status, now())) {
    case 'leave':
      return status;
    case 'send': {
      const fault = await topicFault(status.draft, decision, services);
      if (fault !== undefined) return reject(slot, status, rejectedByTopic(status, fault, now()), services);
      return sendAgain(slot, status, services);
    }
    case 'reject':
      return reject(slot, status, rejectedByRateLimit(status, now()), services);
  }
}

async function reject(
  slot: Slot,
  status: StatusOf<'waiting'>,
  rejected: StatusOf<'rejected'>,
  { store, log }: TracedServices,
): Promise<SlotStatus> {
  if (!(await store.ledger.transition(slot.id, status, rejected))) return status;
  log('warn', 'not posted: rejected', { slot: slot.id, detail: rejected.detail });
  return rejected;
}

async function settleUnknown(
  { slot, decision }: UnsettledSlot,
  status: StatusOf<'unknown'>,
  check: TimelineCheck | null,
  services: TracedServices,
): Promise<SlotStatus> {
  const { config, store, now, log } = services;
  const checkedAt = check?.provesAbsence ? check.at : null;
  const step = decideUnknown(slot, status, checkedAt, timeoutOf(config), now());
  switch (step.kind) {
    case 'leave':
      return status;
    case 'record-check':
      await store.ledger.transition(slot.id, status, { ...status, timelineChecks: step.timelineChecks });
      return status;
    case 'send-again': {
      const fault = await topicFault(status.draft, decision, services);
      if (fault === undefined) return sendAgain(slot, status, services);
      // Not proven absent for ever: the timeline goes on deciding until the slot has closed.
      log('warn', 'not sent again', { slot: slot.id, why: fault });
      return status;
    }
    case 'abandon': {
      const { reason } = step;
      const doubt = reason === 'unreadable' && check?.doubt;
      const abandoned = {
        state: 'abandoned',
        draft: status.draft,
        reason,
        ...(doubt && { detail: doubt }),
        settledAt: now(),
        ...withoutMediaOf(status),
      } as const;
      if (!(await store.ledger.transition(slot.id, status, abandoned))) return status;
      log('error', `abandoned: ${ABANDONED[reason]}`, {
        slot: slot.id,
        reason,
        detail: status.detail,
        ...(doubt && { doubt }),
      });
      return abandoned;
    }
  }
}

const ABANDONED = {
  absent: 'the slot has closed and the timeline does not show its post',
  unreadable: 'the slot has closed and the timeline could not be read, or not whole: check the account',
} as const;

/** Sends the identical text once more. The ledger lets it through once, and not while anything holds the account. */
async function sendAgain(
  slot: Slot,
  status: StatusOf<'waiting' | 'unknown'>,
  services: TracedServices,
): Promise<SlotStatus> {
  const { store, now, log, trace } = services;
  const { state } = status;
  const publisher = await services.publisher;
  if (!publisher) return status;
  const again = sendingAgain(status, now());
  if (!(await store.ledger.transition(slot.id, status, again))) return status;
  log('warn', 'sending the identical text again', { slot: slot.id, was: state, attempt: again.attempt });
  const afterUnknown = state === 'unknown';
  const sent = await sendReserved({ ...again, slot, afterUnknown, store, publisher, now, log, trace });
  trace.attempt = again.attempt;
  trace.end('send');
  return sent;
}

/** How long X may take to answer a send, in milliseconds. */
export const timeoutOf = (config: Config): number => config.x.timeoutSeconds * SECOND_MS;
