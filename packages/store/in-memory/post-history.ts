import type { EpochMs, Memory, Mode, Remembered, SlotId } from '@promoter/domain';
import type { Slot } from '@promoter/slots';
import { byMoment } from '../order.ts';
import { CLOSED_GATE, type Gate, passGate } from '../reservation-sequence.ts';

/** The thirty-day memory with what the ledger does to it. */
export interface MemoryWithGate extends Memory {
  gate(mode: Mode): Gate;
  isTaken(mode: Mode, fingerprint: string, by: SlotId, now: EpochMs): boolean;
  remember(entry: Remembered, slot: Slot, now: EpochMs): void;
  forget(mode: Mode, fingerprint: string, slot: SlotId): void;
}

export function createMemory(): MemoryWithGate {
  const gates = new Map<Mode, Gate>();
  const entries = { live: new Map<string, Remembered>(), rehearsal: new Map<string, Remembered>() };
  const gate = (mode: Mode) => gates.get(mode) ?? CLOSED_GATE;
  return {
    gate,
    recall: async (mode, now) => ({
      gate: gate(mode).sequence,
      entries: [...entries[mode].values()].filter((entry) => entry.expiresAt > now).sort(byMoment),
    }),
    isTaken: (mode, fingerprint, by, now) => {
      const entry = entries[mode].get(fingerprint);
      return entry !== undefined && entry.expiresAt > now && entry.slot !== by;
    },
    remember: (entry, slot, now) => {
      gates.set(entry.mode, passGate(gate(entry.mode), slot));
      // Taken out first, so that the map stays in the order in which entries expire.
      entries[entry.mode].delete(entry.fingerprint);
      entries[entry.mode].set(entry.fingerprint, entry);
      dropExpired(entries[entry.mode], now);
    },
    forget: (mode, fingerprint, slot) => {
      entries[mode].delete(fingerprint);
      const { sequence, recent } = gate(mode);
      gates.set(mode, { sequence, recent: new Map([...recent].filter(([id]) => id !== slot)) });
    },
  };
}

/** Looks from the oldest on and stops at the first that lives, so that a year costs no more than a month. */
function dropExpired(entries: Map<string, Remembered>, now: EpochMs): void {
  for (const [fingerprint, { expiresAt }] of entries) {
    if (expiresAt > now) return;
    entries.delete(fingerprint);
  }
}
