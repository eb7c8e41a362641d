import type { Config } from '@promoter/config';
import { type AccountId, type EpochMs, localDay } from '@promoter/domain';
import { type ControlStore, type GivenText, noPostReason, type SlotRecord, textGivenBy } from '@promoter/slots';

/** A text that a person gave a slot which has ended without it, and why. */
export interface LostText {
  record: SlotRecord;
  given: GivenText;
  by: string;
  /** `skipped (paused)`; with what the text fails at where that is it. */
  why: string;
}

interface LostTextServices {
  config: Config;
  store: Pick<ControlStore, 'ledger' | 'instructions'>;
}

/** The texts that were lost after a moment, and until now. One of the queue waits again, or is given up there. */
export async function findLostTexts(
  { config, store }: LostTextServices,
  after: EpochMs,
  now: EpochMs,
): Promise<LostText[]> {
  // A slot that ended after midnight may be of the day before.
  const [first, last] = [localDay(config.timezone, after), localDay(config.timezone, now)];
  const lists = await Promise.all(config.accounts.map(({ id }) => lostOf(id, { config, store }, first, last)));
  return lists
    .flat()
    .filter(({ record: { status } }) => 'settledAt' in status && status.settledAt > after)
    .sort((a, b) => a.record.slot.at - b.record.slot.at);
}

async function lostOf(
  account: AccountId,
  { config, store }: LostTextServices,
  first: string,
  last: string,
): Promise<LostText[]> {
  const [records, instructions] = await Promise.all([
    store.ledger.list(account, first, last),
    store.instructions.list(config.mode, account, first, last),
  ]);
  const decided = new Map(instructions.map((one) => [one.slot, one]));
  return records.flatMap((record) => {
    const { slot, mode, status } = record;
    const instruction = decided.get(slot.id);
    const given = textGivenBy(instruction?.act ?? null);
    const isLost = status.state === 'skipped' || status.state === 'blocked' || status.state === 'rejected';
    if (!given || !isLost || mode !== config.mode) return [];
    const detail = status.detail === undefined ? '' : `: ${status.detail}`;
    const why = `${status.state} (${noPostReason(status)})${detail}`;
    return [{ record, given, by: instruction?.by || 'somebody', why }];
  });
}
