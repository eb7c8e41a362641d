import { type Config, oneOf } from '@promoter/config';
import { parseSlotId, type SlotId } from '@promoter/domain';
import { Problem } from './problem.ts';

/** Throws a 404 for a slot that was not found: its account is none, or what `why` says. */
export function refuseSlot(id: SlotId, { accounts }: Config, why = 'the schedule has no such slot'): never {
  const ids = accounts.map((account) => account.id);
  const account = parseSlotId(id)?.account ?? '';
  if (ids.includes(account)) throw new Problem(404, why);
  throw new Problem(404, `slot: there is no account ${account}; it must be ${oneOf(ids)}`, {}, ['slot']);
}
