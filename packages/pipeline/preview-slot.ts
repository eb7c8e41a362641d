import { scheduleOf } from '@promoter/config';
import { type AccountId, holdOn } from '@promoter/domain';
import {
  type ControlStore,
  currentSlot,
  type Decision,
  decideUnwanted,
  nextSlots,
  queuedAct,
  type Slot,
  type Store,
} from '@promoter/slots';
import { isPausedBy } from './crisis.ts';
import { composeAsWanted } from './follow-instruction.ts';
import { type BotTime, nextFrom } from './next-from.ts';
import { readPostInputs } from './post-inputs.ts';
import { queueTurns } from './queue-turns.ts';
import type { ComposeServices } from './services.ts';
import { describeTrendsAhead, isBeyondTrends } from './trends-ahead.ts';

/** The post that the account's next slot would send. */
export interface Preview {
  slot: Slot;
  /** Null when no valid text can be composed. */
  text: string | null;
  decision: Decision;
  /** Whether the slot would be sent, or rehearsed, if nothing changes. */
  wouldPost: boolean;
  /** Why it would not: a hold, or the rule that blocks the text. */
  reason: string | null;
}

interface PreviewServices extends ComposeServices, BotTime {
  store: Store & Pick<ControlStore, 'queue'>;
}

/** Composes the account's next post and writes nothing. Undefined when the schedule holds no further slot. */
export async function previewSlot(accountId: AccountId, services: PreviewServices): Promise<Preview | undefined> {
  const { config, store, now } = services;
  const account = config.accounts.find(({ id }) => id === accountId);
  const slot = await nextSlotOf(accountId, services);
  if (!account || !slot) return undefined;
  const [inputs, holds, instruction, items] = await Promise.all([
    readPostInputs(slot, services),
    store.holds.read([accountId]),
    store.instructions.read(config.mode, slot.id),
    store.queue.list(config.mode, accountId),
  ]);
  // Until a slot that is yet to come opens, the queue is assigned.
  const time = { after: nextFrom(services), until: slot.at, isDecided: () => instruction !== undefined };
  const [turn] = queueTurns(items, config, time);
  const wanted = turn ? { act: queuedAct(turn.item), by: turn.item.by } : instruction;
  const unwanted = decideUnwanted(wanted, config.review);
  const composition = composeAsWanted(slot, account, services, inputs, { act: wanted?.act ?? null });
  const isBeyond = isBeyondTrends(slot, now(), config) && composition.decision.trend === null;
  const ahead = isBeyond ? [describeTrendsAhead(slot, inputs, config)] : [];
  const decision = { ...composition.decision, story: [...composition.decision.story, ...ahead] };
  if (unwanted?.reason === 'plan') {
    const story = [`${unwanted.detail}.`];
    return { slot, text: null, decision: { ...decision, story }, wouldPost: false, reason: `plan: ${unwanted.detail}` };
  }
  if (composition.kind === 'blocked') {
    return { slot, text: null, decision, wouldPost: false, reason: `${composition.rule}: ${composition.detail}` };
  }
  const hold = holdOn(holds, accountId, Math.max(now(), slot.at));
  const reason = unwanted?.reason ?? hold ?? (isPausedBy(inputs.crisis, config) ? 'crisis' : null);
  return { slot, text: composition.draft.text, decision, wouldPost: reason === null, reason };
}

/** The open slot as long as it has no text or final state, else the next one. */
async function nextSlotOf(account: AccountId, services: PreviewServices): Promise<Slot | undefined> {
  const { config, store, now } = services;
  const schedule = scheduleOf(config);
  const open = currentSlot(schedule, account, now());
  if (open) {
    const record = await store.ledger.read(open.id);
    if (!record || record.status.state === 'claimed') return open;
  }
  return nextSlots(schedule, nextFrom(services), 1, account)[0];
}
