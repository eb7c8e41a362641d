import { type Config, scheduleOf } from '@promoter/config';
import { type AccountId, dayNumber, dayOf, type EpochMs, localDay, parseSlotId, type SlotId } from '@promoter/domain';
import { nextFrom } from '@promoter/pipeline/next-from';
import type { Planning } from '@promoter/pipeline/planning';
import {
  type Act,
  begunInWords,
  isTextOf,
  isUndecided,
  nextItem,
  nextSlots,
  pinnedBy,
  QUEUE,
  type QueueItem,
  queueStateOf,
  type Slot,
  slotAtLocal,
} from '@promoter/slots';
import type { QueueAnswer, QueueInput, QueueItemAnswer } from './answers/index.ts';
import { type DecisionRefused, failureInWords } from './decide.ts';
import { formatTime } from './formats.ts';
import type { PlanServices } from './services.ts';

/** How many local days an item may wait, the first included, unless it says otherwise; and at most. */
const DAYS = 30;
const MOST_DAYS = 366;

/** How often an item may change between reading and removing it before that is told. */
const TRIES = 5;

/** The own posts of one account, or of all, the oldest first. */
export async function readQueue(services: PlanServices, account?: AccountId): Promise<QueueAnswer> {
  const { config, store, now } = services;
  const ids = config.accounts.map(({ id }) => id).filter((id) => account === undefined || id === account);
  const lists = await Promise.all(ids.map((id) => store.queue.list(config.mode, id)));
  const items = lists.flat().filter(({ isRemoved }) => !isRemoved);
  return { share: config.queueShare, items: items.map((item) => answerOf(item, config, now())) };
}

/** Days that no item can have, as a sentence. */
export interface DaysRefused {
  fault: string;
}

/**
 * Adds an own post to its account's queue, judged for the account's next slot by the rules that the send uses. Refused
 * where it fails one, where the queue has the text already, and where it is full.
 */
export async function addToQueue(
  services: PlanServices & { random: (bytes: number) => Uint8Array },
  planning: Planning,
  { account, text, ...days }: QueueInput,
  by: string,
): Promise<QueueItemAnswer | DecisionRefused | DaysRefused> {
  const { config, store, now, random } = services;
  const at = now();
  const today = localDay(config.timezone, at);
  const { first = today } = days;
  const { last = dayOf(dayNumber(first) + DAYS - 1) } = days;
  if (last < first) return { fault: 'last: must not be before the first day' };
  if (last < today) return { fault: `last: must not be over: today is ${today}` };
  if (dayNumber(last) - dayNumber(today) >= MOST_DAYS) return { fault: `last: must be within ${MOST_DAYS} days` };
  const items = await store.queue.list(config.mode, account);
  const open = items.filter((item) => ['waiting', 'assigned'].includes(queueStateOf(item, today)));
  if (open.length >= QUEUE.size)
    return { refused: `${QUEUE.size} posts of account ${account} wait: remove some first` };
  const same = open.find((item) => item.text === text);
  if (same) return { refused: `the queue has this text already: ${same.id}` };
  const [slot] = nextSlots(scheduleOf(config), nextFrom(services), 1, account);
  if (!slot) return { refused: `no slot of account ${account} is scheduled` };
  const { failure } = await planning.judge(slot, text, by);
  if (failure) return { refused: failureInWords(failure) };
  const item: QueueItem = {
    id: idAt(at, random),
    account,
    mode: config.mode,
    version: 1,
    text,
    first,
    last,
    by,
    addedAt: at,
    slot: null,
    sentIn: null,
    tries: 0,
    lastReason: null,
    isRemoved: false,
  };
  if (!(await store.queue.save(item, undefined))) return { refused: 'another post was added just now: try once more' };
  return answerOf(item, config, at);
}

/** Sorts by the time, to the millisecond; two bytes more tell items of the same millisecond apart. */
const idAt = (at: EpochMs, random: (bytes: number) => Uint8Array): string =>
  `${at.toString(36).padStart(8, '0')}${Buffer.from(random(2)).toString('hex')}`;

/**
 * Takes an item out of its queue, and out of the slot that it was given, which is composed for again. Undefined where the
 * queue has no such item; refused where its slot has begun, or a person has approved its text there.
 */
export async function removeFromQueue(
  services: PlanServices,
  { account, id }: { account: AccountId; id: string },
  by: string,
): Promise<QueueItemAnswer | DecisionRefused | undefined> {
  const { config, store, now } = services;
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const item = (await store.queue.list(config.mode, account)).find((one) => one.id === id);
    if (!item || item.isRemoved) return undefined;
    if (item.sentIn !== null) return { refused: `${id} was sent: see "why ${item.sentIn}"` };
    const after = nextItem(item, { slot: null, isRemoved: true });
    const removed =
      item.slot === null
        ? await store.queue.save(after, item)
        : await removeFromSlot(services, item.slot, { before: item, after }, by);
    if (removed === true) return answerOf(after, config, now());
    if (removed !== false) return removed;
  }
  return { refused: `${id} changed again and again: try once more` };
}

/** False where something has changed meanwhile. */
async function removeFromSlot(
  { config, store, now }: PlanServices,
  id: SlotId,
  item: { before: QueueItem; after: QueueItem },
  by: string,
): Promise<boolean | DecisionRefused> {
  const { mode } = config;
  const [record, before] = await Promise.all([store.ledger.read(id), store.instructions.read(mode, id)]);
  if (record && !isUndecided(record.status)) return { refused: `${id} ${begunInWords(record)}` };
  const slot = scheduled(config, id);
  if (before && pinsTextOf(before.act, item.before))
    return { refused: `${before.by || 'somebody'} approved its text for ${id}, which sends it: "reset ${id}" first` };
  // What else a person decided about the slot since stays as it is.
  const isStillOf = before?.act?.kind === 'queued' && before.act.item === item.before.id;
  if (!slot || !isStillOf) return store.queue.save(item.after, item.before);
  const change = { slot, mode, act: null, by, now: now(), before, sequence: 0, item };
  return (await store.instructions.save(change)).kind === 'saved';
}

const pinsTextOf = (act: Act | null, { text }: QueueItem): boolean => {
  const pinned = pinnedBy(act);
  return pinned !== undefined && isTextOf(text, pinned.draft);
};

function scheduled(config: Config, id: SlotId): Slot | undefined {
  const name = parseSlotId(id);
  return name && slotAtLocal(scheduleOf(config), name.account, name.local);
}

function answerOf(item: QueueItem, { timezone }: Config, now: EpochMs): QueueItemAnswer {
  const { id, account, text, first, last, addedAt, by, slot, sentIn, tries, lastReason } = item;
  return {
    id,
    account,
    text,
    first,
    last,
    addedAt: formatTime(timezone, addedAt),
    by,
    state: queueStateOf(item, localDay(timezone, now)),
    slot: sentIn ?? slot,
    tries,
    reason: lastReason,
  };
}
