import type { Reservation, Reserved } from '@promoter/domain';
import { readGate } from './gate.ts';
import { reservationSteps } from './reservation-steps.ts';
import type { Tables } from './tables.ts';
import { transact } from './transact.ts';

/** The gravest reason first: the order in which a person would want to hear them. */
const GRAVITY = ['lost', 'paused', 'stopped', 'cooldown', 'cap', 'gap', 'budget', 'stale'];

/** The send transaction. See `Reservation` for what it commits and `Reserved` for what it answers. */
export async function reserve(tables: Tables, reservation: Reservation): Promise<Reserved> {
  const { slot, mode } = reservation;
  const steps = reservationSteps(tables, reservation, await readGate(tables, mode));
  const items = steps.map(({ item }) => item);
  const outcome = await transact(tables, slot.id, 1, items);
  if (outcome.kind === 'done') return { kind: 'reserved' };
  const refusals = steps.flatMap(({ refused }, place) => {
    const reason = outcome.reasons[place];
    return refused && reason?.Code === 'ConditionalCheckFailed' ? [refused(reason.Item)] : [];
  });
  const [gravest] = refusals.sort((a, b) => gravity(a) - gravity(b));
  if (!gravest) throw new Error(`the send transaction of slot ${slot.id} was refused without a reason`);
  return gravest;
}

const gravity = (reserved: Reserved): number =>
  GRAVITY.indexOf(reserved.kind === 'refused' ? reserved.reason : reserved.kind);
