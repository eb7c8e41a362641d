import type { Config } from '@promoter/config';
import { DAY_MS, type EpochMs, localDay, SECOND_MS, type SlotId } from '@promoter/domain';
import {
  type Doubt,
  decideDoubt,
  decideWaiting,
  doubtAfterSilence,
  findPost,
  type LooseEnd,
  type Slot,
  type SlotState,
  type SlotStatus,
  type Waiting,
} from '@promoter/slots';
import { lookForPosts, type Seen } from './check-timeline.ts';
import { tellEnd } from './log-slot-end.ts';
import { publishReserved } from './send-reserved.ts';
import type { SettleServices } from './settle-services.ts';
import { listenFor, type SlotTrace, startTrace } from './slot-trace.ts';

/** One slot that was brought further. */
export interface Settlement {
  slot: SlotId;
  from: SlotState;
  to: SlotState;
}

/**
 * Brings an account's doubtful slots to an end: a post that the timeline shows is adopted, at any time; a text that
 * is proven absent is sent once more while its slot is open; what stays in doubt is abandoned, with an alarm.
 * May run at any moment, any number of times, beside anything else.
 */
export async function settleAccount(services: SettleServices): Promise<Settlement[]> {
  const ends = await findLooseEnds(services);
  if (ends.length === 0) return [];
  const looked = startTrace(services);
  const seen = await lookForPosts(ends, services);
  looked.end('look');
  const settled: Settlement[] = [];
  for (const end of ends) {
    const trace = traceOf(end, looked, services);
    const status = (await adopt(end, seen, services)) ?? (await bringFurther(end, seen, { ...services, trace }));
    if (status.state === end.was) continue;
    settled.push({ slot: end.slot.id, from: end.was, to: status.state });
    tellEnd({ ...end, status }, services, trace);
  }
  return settled;
}

type TracedServices = SettleServices & { trace: SlotTrace };

/** The way of one loose end, which began with the look that all of them share. */
function traceOf({ status }: LooseEnd, looked: SlotTrace, services: SettleServices): SlotTrace {
  const trace = startTrace(services);
  Object.assign(trace.stagesMs, looked.stagesMs);
  if ('attempt' in status) trace.attempt = status.attempt;
  return trace;
}

/** The account's loose ends, oldest first. A send that nobody can be at any more is doubt from here on. */
async function findLooseEnds(services: SettleServices): Promise<LooseEnd[]> {
  const { account, config, store, now, daysBack = 3 } = services;
  const day = (at: EpochMs) => localDay(config.timezone, at);
  const records = await store.ledger.list(account, day(now() - daysBack * DAY_MS), day(now()));
  const ends: LooseEnd[] = [];
  for (const record of records) {
    const { slot, status } = record;
    const was = status.state;
    if (status.state === 'waiting' || status.state === 'unknown' || status.state === 'abandoned') {
      ends.push({ ...record, was, status });
    }
    if (status.state !== 'sending') continue;
    const doubt = doubtAfterSilence(status, timeoutOf(config), now());
    if (doubt && (await store.ledger.move(slot.id, status, doubt))) ends.push({ ...record, was, status: doubt });
  }
  return ends;
}

/** A post on the timeline is certain, whatever the ledger thought. */
async function adopt(
  { slot, status }: LooseEnd,
  seen: Seen | null,
  services: SettleServices,
): Promise<SlotStatus | undefined> {
  const post = findPost(seen?.posts ?? [], status.draft);
  if (!post) return undefined;
  const { store, now, log } = services;
  const { draft, state } = status;
  const posted = { state: 'posted', draft, xId: post.xId, postedAt: post.createdAt ?? now(), how: 'adopted' } as const;
  if (!(await store.ledger.move(slot.id, { state }, posted))) return status;
  log('info', 'found on the timeline', { slot: slot.id, was: state, xId: post.xId });
  return posted;
}

async function bringFurther(end: LooseEnd, seen: Seen | null, services: TracedServices): Promise<SlotStatus> {
  const { slot, status } = end;
  switch (status.state) {
    case 'waiting':
      return settleWaiting(slot, status, services);
    case 'unknown':
      return settleDoubt(slot, status, seen, services);
    case 'abandoned':
      return status;
  }
}

async function settleWaiting(slot: Slot, status: Waiting, services: TracedServices): Promise<SlotStatus> {
  const { store, now, log } = services;
  switch (decideWaiting(slot, status, now())) {
    case 'leave':
      return status;
    case 'send':
      return sendAgain(slot, status, services);
    case 'reject': {
      const detail = 'X asked to wait for longer than the slot was open';
      const { draft, attempt, state } = status;
      const rejected = { state: 'rejected', draft, reason: 'rate-limit', detail, settledAt: now() } as const;
      if (!(await store.ledger.move(slot.id, { state, attempt }, rejected))) return status;
      log('warn', 'not posted: rejected', { slot: slot.id, detail });
      return rejected;
    }
  }
}

async function settleDoubt(
  slot: Slot,
  status: Doubt,
  seen: Seen | null,
  services: TracedServices,
): Promise<SlotStatus> {
  const { config, store, now, log } = services;
  const { draft, state, attempt } = status;
  const decision = decideDoubt(slot, status, seen?.at ?? null, timeoutOf(config), now());
  switch (decision.kind) {
    case 'leave':
      return status;
    case 'note-look':
      await store.ledger.move(slot.id, { state, attempt }, { ...status, looks: decision.looks });
      return status;
    case 'send-again':
      return sendAgain(slot, status, services);
    case 'abandon': {
      const { reason } = decision;
      const abandoned = { state: 'abandoned', draft, reason, settledAt: now() } as const;
      if (!(await store.ledger.move(slot.id, { state, attempt }, abandoned))) return status;
      log('error', `abandoned: ${ABANDONED[reason]}`, { slot: slot.id, reason, detail: status.detail });
      return abandoned;
    }
  }
}

const ABANDONED = {
  absent: 'the slot has closed and the timeline does not show its post',
  unreadable: 'the slot has closed and the timeline could not be read: look at the account',
} as const;

/** Sends the identical text once more. The ledger lets it through once, and not while anything holds the account. */
async function sendAgain(slot: Slot, status: Waiting | Doubt, services: TracedServices): Promise<SlotStatus> {
  const { store, now, log, trace } = services;
  const { draft, state } = status;
  const publisher = await services.publisher;
  if (!publisher) return status;
  const again = { state: 'sending', draft, attempt: status.attempt + 1, sendingAt: now() } as const;
  if (!(await store.ledger.move(slot.id, { state, attempt: status.attempt }, again))) return status;
  log('warn', 'sending the identical text again', { slot: slot.id, was: state, attempt: again.attempt });
  const { attempt, sendingAt } = again;
  const afterDoubt = state === 'unknown';
  const send = { slot, draft, attempt, sendingAt, afterDoubt, store, publisher, now, log, ...listenFor(trace) };
  const sent = await publishReserved(send);
  trace.attempt = attempt;
  trace.end('send');
  return sent;
}

const timeoutOf = (config: Config): number => config.x.timeoutSeconds * SECOND_MS;
