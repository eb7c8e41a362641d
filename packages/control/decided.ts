import type { Config } from '@promoter/config';
import { type LocalDay, localDay, type SlotId } from '@promoter/domain';
import { type Act, type Fallback, type Instruction, textGivenBy } from '@promoter/slots';
import type { PlanServices } from './services.ts';

/** What people decided about the slots of these local days that may be yet to come. One query an account, or none. */
export async function readDecided(
  { config, store, now }: PlanServices,
  first: LocalDay,
  last: LocalDay,
): Promise<ReadonlyMap<SlotId, Instruction>> {
  const today = localDay(config.timezone, now());
  if (last < today) return new Map();
  const from = first < today ? today : first;
  const lists = await Promise.all(
    config.accounts.map(({ id }) => store.instructions.list(config.mode, id, from, last)),
  );
  return new Map(lists.flat().map((one) => [one.slot, one]));
}

const DECIDED: Readonly<Record<Act['kind'], string>> = {
  skip: 'skipped by',
  another: 'another text was asked for by',
  written: 'written by',
  approved: 'approved by',
  queued: 'queued by',
};

/** What was decided about a slot that is yet to come: `approved by anna`; null where it is as the schedule has it. */
export function decidedInWords(
  instruction: Instruction | undefined,
  { review }: Pick<Config, 'review'>,
): string | null {
  const act = instruction?.act ?? null;
  if (review === 'required' && act?.kind !== 'skip' && !textGivenBy(act)) return 'nobody has approved its text yet';
  return act && `${DECIDED[act.kind]} ${instruction?.by || 'somebody'}`;
}

/** What becomes of a slot where the text that a person gave it passes no longer; null where none was given. */
export function fallbackOf(act: Act | null, { review }: Pick<Config, 'review'>): Fallback | null {
  const given = textGivenBy(act);
  if (!given) return null;
  // Nothing goes out there that nobody approved.
  return review === 'required' ? 'skip' : given.fallback;
}
