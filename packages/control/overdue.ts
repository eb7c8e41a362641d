import type { SlotId } from '@promoter/domain';
import { isFinal, settledBy } from '@promoter/slots';
import type { KnownSlot } from './slot-lines.ts';

/**
 * The slots whose 30 minutes are over without a final state. One without a row counts from the moment on since
 * when the schedule has been kept: what was planned before the first start was not missed.
 */
export const overdueSlots = (known: readonly KnownSlot[], keptSince: number, now: number): SlotId[] =>
  known
    .filter(({ slot }) => now >= settledBy(slot))
    .filter(({ slot, record }) => (record ? !isFinal(record.status.state) : slot.at >= keptSince))
    .map(({ slot }) => slot.id);
