import { type Config, scheduleOf } from '@promoter/config';
import { type AccountId, type Log, localDay, parseSlotId } from '@promoter/domain';
import {
  type Assignment,
  becameOf,
  type ControlStore,
  nextItem,
  QUEUE,
  type QueueItem,
  queuedAct,
  queueStateOf,
  slotAtLocal,
} from '@promoter/slots';
import { type BotTime, nextFrom } from './next-from.ts';
import { queueTurns } from './queue-turns.ts';

interface AssignQueueServices extends BotTime {
  config: Config;
  store: Pick<ControlStore, 'ledger' | 'instructions' | 'queue'>;
  log: Log;
}

/**
 * Tells each account's queue what became of its items, and gives the coming slots to those that wait. May be called at
 * any time, by many at once, and after a crash: an item and the instruction of its slot change in one step. An account
 * whose queue cannot be read keeps no other from it; those are returned.
 */
export async function assignQueue(services: AssignQueueServices): Promise<AccountId[]> {
  const { config, log } = services;
  const failed: AccountId[] = [];
  for (const { id } of config.accounts) {
    try {
      await assignQueueOf(id, services);
    } catch (error) {
      log('error', 'an account’s queue could not be assigned', { account: id, error });
      failed.push(id);
    }
  }
  return failed;
}

async function assignQueueOf(account: AccountId, services: AssignQueueServices): Promise<void> {
  const { config, store, now, log } = services;
  const listed = await store.queue.list(config.mode, account);
  const items: QueueItem[] = [];
  for (const item of listed) items.push(await followUp(item, services));
  const today = localDay(config.timezone, now());
  if (!items.some((item) => queueStateOf(item, today) === 'waiting')) return;
  for (const { item, slot } of await choose(account, items, services)) {
    const saved = await store.instructions.save({
      slot,
      mode: config.mode,
      act: queuedAct(item),
      by: item.by,
      now: now(),
      before: undefined,
      sequence: 0,
      item: { before: item, after: nextItem(item, { slot: slot.id }) },
    });
    // Where a person or another run was faster, the next run sees it.
    log('info', 'a slot was given to the queue', { slot: slot.id, item: item.id, saved: saved.kind });
  }
}

/** The item as it is once it is known what became of it in its slot. */
async function followUp(item: QueueItem, { config, store, log }: AssignQueueServices): Promise<QueueItem> {
  const { slot } = item;
  if (slot === null || item.isRemoved) return item;
  const [record, instruction] = await Promise.all([
    store.ledger.read(slot),
    store.instructions.read(config.mode, slot),
  ]);
  const name = parseSlotId(slot);
  const isScheduled = name !== undefined && slotAtLocal(scheduleOf(config), name.account, name.local) !== undefined;
  const became = becameOf(item, slot, { record, instruction, isScheduled });
  if (became.kind === 'pending') return item;
  const after = nextItem(
    item,
    became.kind === 'sent'
      ? { slot: null, sentIn: slot, lastReason: became.reason }
      : { slot: null, lastReason: became.reason, tries: item.tries + (became.isFault ? 1 : 0) },
  );
  log('info', 'an item of the queue has ended in its slot', { slot, item: item.id, ...became });
  // Where another run was faster, the item is left alone in this one.
  return (await store.queue.save(after, item)) ? after : item;
}

/** Of the coming day's slots those that the queue may have and nobody has decided about, each with its item. */
async function choose(
  account: AccountId,
  items: readonly QueueItem[],
  services: AssignQueueServices,
): Promise<Assignment[]> {
  const { config, store } = services;
  const after = nextFrom(services);
  const until = after + QUEUE.aheadMs;
  const [first, last] = [localDay(config.timezone, after), localDay(config.timezone, until)];
  const decided = await store.instructions.list(config.mode, account, first, last);
  const taken = new Set(decided.map(({ slot }) => slot));
  return queueTurns(items, config, { after, until, isDecided: ({ id }) => taken.has(id) });
}
