import { type Config, scheduleOf } from '@promoter/config';
import { type AccountId, accountOf, type Deletion, type EpochMs, parseSlotId, type SlotId } from '@promoter/domain';
import { readPendingDeletions, writePendingDeletion } from '@promoter/pipeline/pending-deletions';
import { slotAtLocal } from '@promoter/slots';
import type { DeleteAnswer } from './answers/index.ts';
import type { Change } from './change.ts';
import { formatTime } from './formats.ts';
import type { ControlServices } from './services.ts';

/** Why a post's deletion cannot be asked for, as a sentence. */
export interface DeletionRefused {
  refused: string;
}

/**
 * Asks for the deletion of the post that a slot published; the account's own function then deletes it on X. Changes
 * nothing where it has been asked for or done already; after a refusal X is asked anew. Undefined for a slot that neither
 * the schedule nor the ledger has.
 */
export async function askDeletion(
  { config, store, now }: ControlServices,
  slot: SlotId,
  { by, reason = null }: { by: string; reason?: string | null | undefined },
): Promise<Change<DeleteAnswer> | DeletionRefused | undefined> {
  const status = (await store.ledger.read(slot))?.status;
  if (!status) return refuseUnposted(slot, config, now());
  if (status.state === 'rehearsed') return { refused: `${slot} was rehearsed: nothing of it is on X` };
  if (status.state !== 'posted') return { refused: `${slot} is ${status.state}: only a post on X can be deleted` };
  const account = accountOf(slot);
  if (!config.accounts.some(({ id }) => id === account))
    return { refused: `no function posts for account ${account} any more: delete the post on X itself` };
  const known =
    status.deletion?.state === 'deleted' ? status.deletion : (await readAsked({ store }, [account])).get(slot);
  const at = now();
  const request = { askedAt: at, by, reason, state: 'asked', at, detail: null, notBefore: 0 } as const;
  if (!known) await writePendingDeletion(store.keyValues, slot, request);
  return { answer: { slot, deletion: deletionOf(known ?? request, config) }, isChanged: !known };
}

/** Undefined for a slot that the schedule has not. */
function refuseUnposted(id: SlotId, config: Config, at: EpochMs): DeletionRefused | undefined {
  const name = parseSlotId(id);
  const slot = name && slotAtLocal(scheduleOf(config), name.account, name.local);
  if (!slot) return undefined;
  const opens = `it opens at ${formatTime(config.timezone, slot.at)}`;
  return { refused: `${id} has not been posted: ${slot.at > at ? opens : 'nothing is recorded for it'}` };
}

/** The requests of these accounts that X has not answered for good, by slot. */
export async function readAsked(
  { store }: Pick<ControlServices, 'store'>,
  accounts: readonly AccountId[],
): Promise<ReadonlyMap<SlotId, Deletion>> {
  const pending = await Promise.all(accounts.map((account) => readPendingDeletions(store.keyValues, account)));
  return new Map(pending.flatMap((own) => [...own]));
}

/** A deletion as the answers show it. */
export function deletionOf(deletion: Deletion | undefined, { timezone }: Config): DeleteAnswer['deletion'] {
  if (!deletion) return null;
  const { askedAt, by, reason, state, at, detail } = deletion;
  return { askedAt: formatTime(timezone, askedAt), by, reason, state, at: formatTime(timezone, at), detail };
}

/** What became of a request, as the end of a sentence. */
export function deletionInWords({ by, reason, state, at, detail }: Deletion, timezone: string): string {
  const who = `${by} asked${reason === null ? '' : ` (“${reason}”)`}`;
  const since = formatTime(timezone, at);
  switch (state) {
    case 'deleted':
      return `deleted on X at ${since}: ${who}`;
    case 'asked':
      return `to be deleted on X within five minutes: ${who}${detail === null ? '' : `; tried at ${since}: ${detail}`}`;
    default:
      return `not deleted on X, ${state} at ${since}: ${detail}; ${who}`;
  }
}
