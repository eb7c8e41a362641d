import { scheduleOf } from '@promoter/config';
import { type AccountId, localTime, parseSlotId } from '@promoter/domain';
import { Refusal, WrongUsage } from '@promoter/local/refusal.ts';
import type { Workspace } from '@promoter/local/workspace.ts';
import { closesAt, currentSlot, isOpen, nextSlots, type Slot, slotAtLocal } from '@promoter/slots';

/** A slot as the command line names it. */
export interface WantedSlot {
  account: AccountId;
  /** `2026-11-22T09:00`, or the whole id; the current slot when left out. */
  slot?: string;
}

/** Finds the slot. Refuses a minute that is no slot, a slot that has not opened, and one that closed without a record. */
export async function findSlot(wanted: WantedSlot, workspace: Workspace): Promise<Slot> {
  const slot = namedSlot(wanted, workspace);
  if (!isOpen(slot, workspace.now())) await refuseUnrecorded(slot, workspace);
  return slot;
}

/** A slot that closed without a row is recorded by reconciliation, not by hand. */
async function refuseUnrecorded(slot: Slot, { config, store }: Workspace): Promise<void> {
  if (await store.ledger.read(slot.id)) return;
  const closed = localTime(config.timezone, closesAt(slot));
  throw new Refusal(`${slot.id} closed at ${closed}, and a slot is never sent late: nothing was done`);
}

function namedSlot({ account, slot: wanted }: WantedSlot, { config, now }: Workspace): Slot {
  const schedule = scheduleOf(config);
  const accounts = config.accounts.map(({ id }) => id);
  if (!accounts.includes(account))
    throw new WrongUsage(`there is no account ${account}: the configuration has ${accounts.join(', ')}`);
  if (wanted === undefined)
    return currentSlot(schedule, account, now()) ?? refuseWithNext(account, 'no slot is open now', { config, now });
  const minute = wanted.includes('@') ? wanted : `${account}@${wanted}`;
  const parsed = parseSlotId(minute);
  if (!parsed || parsed.account !== account) {
    throw new WrongUsage(
      `"${wanted}" is no slot of account ${account}: write its local minute, such as 2026-11-22T09:00`,
    );
  }
  const slot = slotAtLocal(schedule, account, parsed.local);
  if (!slot) return refuseWithNext(account, `${parsed.local} is not a slot of account ${account}`, { config, now });
  if (now() < slot.at)
    throw new Refusal(`${slot.id} opens at ${localTime(config.timezone, slot.at)}: nothing was done`);
  return slot;
}

function refuseWithNext(account: AccountId, reason: string, { config, now }: Pick<Workspace, 'config' | 'now'>): never {
  const [next] = nextSlots(scheduleOf(config), now(), 1, account);
  throw new Refusal(`${reason}${next ? `; the next one is ${next.local} (${config.timezone})` : ''}: nothing was done`);
}
