import { allEnded, DAY_MS, type Memory, type Mode, type Remembered, type SlotId } from '@promoter/domain';
import { byMoment } from '../order.ts';
import { rememberedOf, rememberedUntil } from '../reservation-records.ts';
import { type Gate, leftUntil } from '../reservation-sequence.ts';
import { scanFingerprints } from './fingerprints.ts';
import type { Gates } from './reservation-sequence.ts';
import type { Slots } from './slots.ts';
import type { Tables } from './tables.ts';

/** The memory of one process: read whole once, and kept up with from then on. */
export interface KeptMemory extends Memory {
  /** Enters what this process has just sent. */
  add(entry: Remembered): void;
  /** Has everything read again the next time: something was met that was not known. */
  forget(mode: Mode): void;
}

/** What is known, and the gate that it goes with. */
interface Kept {
  entries: Remembered[];
  gate: Gate;
}

/** How long a text is kept past its expiry, since slots are not taken through in the order of their times. */
const OUT_OF_ORDER_MS = DAY_MS;

/**
 * The thirty-day memory. A month of it costs more to read than all else that a post needs, so it is read once and
 * cheaply, which may lag behind. The gate is read each time and does not: it counts who passed and names the slots of
 * the last day, so it tells what is missing, and the rows of those slots tell the rest. Where more came in between
 * than it names, everything is read again.
 */
export function createMemory(tables: Tables, gates: Gates, slots: Pick<Slots, 'read'>): KeptMemory {
  const memories = new Map<Mode, Kept>();

  async function keptUp(mode: Mode): Promise<Kept> {
    const before = memories.get(mode);
    const [gate, entries] = await allEnded([gates.read(mode), before?.entries ?? scanFingerprints(tables, mode)]);
    if (!before) return { gate, entries };
    if (isCounted(before.gate, gate))
      return { gate, entries: entries.filter(({ slot }) => !isGone(slot, before.gate, gate)) };
    return { gate, entries: await scanFingerprints(tables, mode) };
  }

  return {
    recall: async (mode, now) => {
      const { gate, entries } = await keptUp(mode);
      const known = new Set(entries.map(({ slot }) => slot));
      const missing = [...gate.recent].filter(([slot, at]) => rememberedUntil(at) > now && !known.has(slot));
      const learnt = await allEnded(missing.map(([slot]) => learn(slots, mode, slot)));
      const all = [...entries, ...learnt.flat()].sort(byMoment);
      memories.set(mode, { gate, entries: all.filter(({ expiresAt }) => expiresAt > now - OUT_OF_ORDER_MS) });
      return { gate: gate.sequence, entries: all.filter(({ expiresAt }) => expiresAt > now) };
    },
    add: (entry) => {
      memories.get(entry.mode)?.entries.push(entry);
    },
    forget: (mode) => {
      memories.delete(mode);
    },
  };
}

/** Whether the gate names everything that passed it since. */
function isCounted(before: Gate, gate: Gate): boolean {
  const added = [...gate.recent.keys()].filter((slot) => !before.recent.has(slot));
  return gate.sequence - before.sequence === added.length;
}

/** A slot that X refused is taken out of the gate; one that is a day old leaves it by itself. */
function isGone(slot: SlotId, before: Gate, gate: Gate): boolean {
  const at = before.recent.get(slot);
  return at !== undefined && !gate.recent.has(slot) && at > leftUntil(gate);
}

/** What a slot's own row says about its text; nothing where it was given back meanwhile. */
async function learn(slots: Pick<Slots, 'read'>, mode: Mode, id: SlotId): Promise<Remembered[]> {
  const record = await slots.read(id);
  if (!record || !('draft' in record.status) || record.status.state === 'rejected') return [];
  const { draft } = record.status;
  return [rememberedOf({ slot: record.slot, mode, draft })];
}
