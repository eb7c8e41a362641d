import { scheduleOf } from '@promoter/config';
import type { Composition } from '@promoter/content';
import {
  allSettledOrThrow,
  type EpochMs,
  HOUR_MS,
  holdOn,
  isPriceFresh,
  localDay,
  type SlotId,
} from '@promoter/domain';
import {
  type ControlStore,
  currentSlot,
  decideUnwanted,
  type Instruction,
  isUndecided,
  pastPostOf,
  type QueueItem,
  queuedAct,
  type Slot,
  slotsBetween,
} from '@promoter/slots';
import { isPausedBy } from './crisis.ts';
import { composeAsWanted } from './follow-instruction.ts';
import { type BotTime, nextFrom } from './next-from.ts';
import { type PostInputs, readPostInputs } from './post-inputs.ts';
import { queueTurns } from './queue-turns.ts';
import type { ComposeServices } from './services.ts';
import { describeTrendsAhead, isBeyondTrends } from './trends-ahead.ts';

export interface PlanServices extends ComposeServices, BotTime {
  store: ControlStore;
}

/** A scheduled slot, and what it would send if nothing changed. */
export interface PlannedSlot {
  slot: Slot;
  instruction: Instruction | undefined;
  /** The item of the queue that the slot will be given in its turn, if nothing changes; undefined where none is. */
  foreseen: QueueItem | undefined;
  /** Null where nothing is composed: a person skipped it. */
  composition: Composition | null;
  wouldPost: boolean;
  /** Why it would not: what a person decided, a hold, or the rule that blocks the text. */
  reason: string | null;
  /** Whether today's trends and prices will have been replaced by then: it is shown without trend, at today's prices. */
  isBeyond: boolean;
  /** What it will have in place of today's trends, as a sentence; null where these last. */
  ahead: string | null;
}

/** The coming slots with their posts, and the reservation sequence that they were composed with. */
export interface PlanAhead {
  slots: readonly PlannedSlot[];
  sequence: number;
}

/**
 * The slots of the coming hours that have no text yet, with their posts as things stand: composed one after the other,
 * each as if those before it had been posted, so that they are new among themselves, and the queue's items in those that
 * they will be given. The first one of all is what a dry run shows. Reads once and writes nothing. `end` ends
 * the plan with that slot, or after so many.
 */
export async function planAhead(services: PlanServices, hours: number, end?: SlotId | number): Promise<PlanAhead> {
  const { config, store } = services;
  const at = nextFrom(services);
  const slots = await comingSlots(services, at + hours * HOUR_MS);
  const count = typeof end === 'string' ? slots.findIndex(({ id }) => id === end) + 1 : end;
  const [first] = slots;
  if (!first) return { slots: [], sequence: 0 };
  const lastDay = slots.at(-1)?.day ?? first.day;
  const ids = config.accounts.map(({ id }) => id);
  const [inputs, holds, lists, queues] = await allSettledOrThrow([
    readPostInputs(first, services),
    store.holds.read(ids),
    Promise.all(ids.map((id) => store.instructions.list(config.mode, id, first.day, lastDay))),
    Promise.all(ids.map((id) => store.queue.list(config.mode, id))),
  ]);
  const instructions = new Map(lists.flat().map((one) => [one.slot, one]));
  const time = { after: at, until: at + hours * HOUR_MS, isDecided: ({ id }: Slot) => instructions.has(id) };
  const turns = queues.flatMap((items) => queueTurns(items, config, time));
  const queued = new Map(turns.map(({ slot, item }) => [slot.id, item]));
  const history = [...inputs.history];
  const planned = slots.slice(0, count).flatMap((slot): PlannedSlot[] => {
    const account = config.accounts.find(({ id }) => id === slot.account);
    if (!account) return [];
    const instruction = instructions.get(slot.id);
    const isBeyond = isBeyondTrends(slot, at, config);
    const ahead = isBeyond ? describeTrendsAhead(slot, inputs, config) : null;
    const foreseen = queued.get(slot.id);
    const shared = { slot, instruction, foreseen, isBeyond, ahead };
    const wanted = foreseen ? { act: queuedAct(foreseen), by: foreseen.by } : instruction;
    const unwanted = decideUnwanted(wanted, config.review);
    if (unwanted?.reason === 'plan')
      return [{ ...shared, composition: null, wouldPost: false, reason: unwanted.detail ?? null }];
    const known = inputsAt(slot, { ...inputs, history }, services, isBeyond);
    const composition = composeAsWanted(slot, account, services, known, { act: wanted?.act ?? null });
    if (composition.kind === 'composed')
      history.push(pastPostOf({ slot, mode: config.mode, draft: composition.draft }));
    const hold = holdOn(holds, slot.account, Math.max(at, slot.at));
    const reason =
      composition.kind === 'blocked'
        ? `${composition.rule}: ${composition.detail}`
        : (unwanted?.reason ?? hold ?? (isPausedBy(inputs.crisis, config) ? 'crisis' : null));
    return [{ ...shared, composition, wouldPost: reason === null, reason }];
  });
  return { slots: planned, sequence: inputs.sequence };
}

/** The slots of all accounts until then for which nothing has been frozen, the open ones too. */
async function comingSlots(services: PlanServices, until: EpochMs): Promise<Slot[]> {
  const { config, store } = services;
  const schedule = scheduleOf(config);
  const at = nextFrom(services);
  const open = config.accounts.flatMap(({ id }) => currentSlot(schedule, id, at) ?? []);
  const records = await Promise.all(open.map(({ id }) => store.ledger.read(id)));
  const undecided = open.filter((_, place) => isUndecided(records[place]?.status));
  const coming = slotsBetween(schedule, localDay(config.timezone, at), localDay(config.timezone, until)).filter(
    (slot) => slot.at > at && slot.at <= until,
  );
  return [...undecided.filter((slot) => slot.at <= at), ...coming].sort((a, b) => a.at - b.at);
}

/** What was read, as it will be at the slot's time: trends expire, and today's prices stand for those of later days. */
export function inputsAt(
  slot: Slot,
  inputs: PostInputs,
  { config }: Pick<PlanServices, 'config'>,
  isBeyond: boolean,
): PostInputs {
  const maxAgeMs = config.offers.maxAgeHours * HOUR_MS;
  const asToday = inputs.offers.map((offer) =>
    isPriceFresh(offer, inputs.readAt, maxAgeMs) && !isPriceFresh(offer, slot.at, maxAgeMs)
      ? { ...offer, fetchedAt: slot.at }
      : offer,
  );
  return {
    ...inputs,
    trends: isBeyond ? [] : inputs.trends.filter(({ expiresAt }) => expiresAt > slot.at),
    refused: inputs.refused.filter(({ expiresAt }) => expiresAt > slot.at),
    offers: asToday,
  };
}
