import { type Config, scheduleOf } from '@promoter/config';
import type { AccountId, Deletion, LocalDay, SlotId } from '@promoter/domain';
import { dayStateOf, type KnownSlot, mergeSlots, type Slot, slotsBetween } from '@promoter/slots';
import type { SlotAnswer } from './answers/index.ts';
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

/** A slot as the answers show it, with a request to delete its post that X has not answered for good. */
export function slotAnswerOf(known: KnownSlot, config: Config, now: number, asked?: Deletion): SlotAnswer {
  const { slot, record } = known;
  const status = record?.status;
  const draft = status && 'draft' in status ? status.draft : null;
  const posted = status?.state === 'posted' ? status : undefined;
  const xId = posted?.xId ?? null;
  return {
    ...slotRefOf(slot, config.timezone),
    state: slotStateOf(known, now),
    reason: status ? reasonOf(status, config.timezone, asked) : null,
    since: formatTime(config.timezone, status ? settledAt(status) : null),
    text: draft?.text ?? null,
    tags: draft?.tags ?? [],
    angle: draft?.angle ?? null,
    xId,
    url: postUrl(config, slot.account, xId),
    costUsd: draft ? usdNumber(draft.cost) : null,
    deletion: deletionOf(asked ?? posted?.deletion, config),
  };
}
