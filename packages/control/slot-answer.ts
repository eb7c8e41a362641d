import { type Config, scheduleOf } from '@promoter/config';
import type { AccountId, Deletion, LocalDay, SlotId } from '@promoter/domain';
import {
  dayStateOf,
  type Instruction,
  isAsGiven,
  type KnownSlot,
  mergeSlots,
  type Slot,
  slotsBetween,
  textGivenBy,
} from '@promoter/slots';
import type { SlotAnswer } from './answers/index.ts';
import { decidedInWords } from './decided.ts';
import { deletionOf } from './deletions.ts';
import { formatTime, usdNumber } from './formats.ts';
import { postUrl } from './posts.ts';
import type { ControlServices } from './services.ts';
import { reasonOf, settledAt } from './slot-reason.ts';

/** Every slot of these local days that is scheduled or has a record, all accounts. One query an account. */
export async function knownSlots(
  { config, store }: Pick<ControlServices, 'config' | 'store'>,
  first: LocalDay,
  last: LocalDay,
): Promise<KnownSlot[]> {
  const records = await Promise.all(config.accounts.map(({ id }) => store.ledger.list(id, first, last)));
  return mergeSlots(slotsBetween(scheduleOf(config), first, last), records.flat());
}

/** The state to show: the record's, or what the lack of one means by now. */
export function slotStateOf({ slot, record }: KnownSlot, now: number): SlotAnswer['state'] {
  if (record) return record.status.state;
  return dayStateOf(slot, undefined, now) === 'open' ? 'scheduled' : 'unrecorded';
}

export const slotRefOf = (slot: Slot, timezone: string): { id: SlotId; account: AccountId; at: string } => ({
  id: slot.id,
  account: slot.account,
  at: formatTime(timezone, slot.at),
});

/** What people want of a slot. */
export interface Wanted {
  /** To delete its post, which X has not answered for good. */
  asked?: Deletion | undefined;
  /** What they decided about it. */
  instruction?: Instruction | undefined;
}

/** Why a slot is as it is, as the end of a sentence; null where its state says it all. */
export function slotReasonOf(known: KnownSlot, config: Config, now: number, wanted: Wanted): string | null {
  const { record } = known;
  const { asked, instruction } = wanted;
  if (!record) return slotStateOf(known, now) === 'scheduled' ? decidedInWords(instruction, config) : null;
  const { status, decision, mode } = record;
  const reason = reasonOf(status, config.timezone, asked);
  const act = instruction?.act ?? null;
  if (!textGivenBy(act) || mode !== config.mode) return reason;
  // Why it has another text than the one it was given is what its decision tells first.
  if ('draft' in status) return reason ?? (isAsGiven(act, status.draft) ? null : (decision?.story[0] ?? null));
  const isLost = status.state === 'skipped' && status.reason !== 'plan';
  return isLost ? `${reason}, though it was ${decidedInWords(instruction, config)}` : reason;
}

/** A slot as the answers show it. */
export function slotAnswerOf(known: KnownSlot, config: Config, now: number, wanted: Wanted = {}): SlotAnswer {
  const { slot, record } = known;
  const status = record?.status;
  const draft = status && 'draft' in status ? status.draft : null;
  const posted = status?.state === 'posted' ? status : undefined;
  const xId = posted?.xId ?? null;
  return {
    ...slotRefOf(slot, config.timezone),
    state: slotStateOf(known, now),
    reason: slotReasonOf(known, config, now, wanted),
    since: formatTime(config.timezone, status ? settledAt(status) : null),
    text: draft?.text ?? null,
    tags: draft?.tags ?? [],
    angle: draft?.angle ?? null,
    xId,
    url: postUrl(config, slot.account, xId),
    costUsd: draft ? usdNumber(draft.cost) : null,
    deletion: deletionOf(wanted.asked ?? posted?.deletion, config),
  };
}
