import { type Config, oneOf, scheduleOf } from '@promoter/config';
import { PLAN_HOURS } from '@promoter/control';
import { dayNumber, dayOf, parseSlotId, type SlotId } from '@promoter/domain';
import { slotAtLocal, slotsBetween } from '@promoter/slots';
import { Problem } from './problem.ts';

/**
 * Throws a 404 for a slot that was not found: its account is none, or what `why` says; where that is left out, the
 * schedule has none at that minute, and the slots beside it are named.
 */
export function refuseSlot(id: SlotId, config: Config, why?: string): never {
  const ids = config.accounts.map((account) => account.id);
  const account = parseSlotId(id)?.account ?? '';
  if (!ids.includes(account))
    throw new Problem(404, `slot: there is no account ${account}; it must be ${oneOf(ids)}`, {}, ['slot']);
  if (why !== undefined) throw new Problem(404, why);
  const beside = slotsBeside(id, config).join(' and ');
  throw new Problem(404, `the schedule has no such slot${beside === '' ? '' : `: the nearest are ${beside}`}`);
}

/** Throws a 404 for a slot that nobody may decide about: the schedule has it later than the plan goes, or not at all. */
export function refuseUnplanned(id: SlotId, config: Config): never {
  const name = parseSlotId(id);
  const isScheduled = name && slotAtLocal(scheduleOf(config), name.account, name.local);
  if (isScheduled) throw new Problem(404, `${id} is more than ${PLAN_HOURS / 24} days ahead: decide about it later`);
  return refuseSlot(id, config);
}

/** The account's last slot before a minute that is none, and its first one after, within a day of it. */
function slotsBeside(id: SlotId, config: Config): SlotId[] {
  const name = parseSlotId(id);
  const day = dayNumber(name?.local.slice(0, 10) ?? '');
  // A day that no calendar has, or of another century, has no slots beside it.
  if (!name || Number.isNaN(day) || !name.local.startsWith('20')) return [];
  const own = slotsBetween(scheduleOf(config), dayOf(day - 1), dayOf(day + 1))
    .filter(({ account }) => account === name.account)
    .map((slot) => slot.id);
  // Of one account, ids sort as their minutes do.
  return [own.findLast((one) => one < id), own.find((one) => one > id)].flatMap((one) => one ?? []);
}
