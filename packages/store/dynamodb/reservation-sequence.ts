import type { Mode } from '@promoter/domain';
import type { Slot } from '@promoter/slots';
import * as z from 'zod/mini';
import { CLOSED_GATE, type Gate, passGate } from '../reservation-sequence.ts';
import { readRow, time } from './rows.ts';
import { STATE } from './state-keys.ts';
import type { Tables } from './tables.ts';

const row = z.object({ sequence: z.int(), recent: z.record(z.string(), time) });

/** The gates of both modes, as rows of State. */
export interface Gates {
  read(mode: Mode): Promise<Gate>;
  /** The gate as it was read last, if it had this sequence then. Slots may have been taken out of it since. */
  lastRead(mode: Mode, sequence: number): Gate | undefined;
}

export function createGates({ row: rowAt, name }: Tables): Gates {
  const last = new Map<Mode, Gate>();

  async function read(mode: Mode): Promise<Gate> {
    const key = STATE.gate(mode);
    const found = await rowAt(name('State'), key);
    if (!found) return CLOSED_GATE;
    const { sequence, recent } = readRow(row, 'State', key.key, found);
    return { sequence, recent: new Map(Object.entries(recent)) };
  }

  return {
    read: async (mode) => {
      const gate = await read(mode);
      last.set(mode, gate);
      return gate;
    },
    lastRead: (mode, sequence) => {
      const gate = last.get(mode);
      return gate?.sequence === sequence ? gate : undefined;
    },
  };
}

/**
 * Moves the gate on by this slot. The recent slots are a map, changed one by one: whichever was taken out since the
 * gate was read stays out.
 */
export function passUpdate(gate: Gate, slot: Slot) {
  const passed = passGate(gate, slot);
  const at = z.encode(time, slot.at);
  if (gate.sequence === 0) {
    return {
      UpdateExpression: 'SET #sequence = :next, #recent = :recent',
      ExpressionAttributeNames: { '#sequence': 'sequence', '#recent': 'recent' },
      ExpressionAttributeValues: { ':next': passed.sequence, ':recent': { [slot.id]: at } },
    };
  }
  const past = [...gate.recent.keys()].filter((id) => !passed.recent.has(id));
  const removed = past.map((_, place) => `#recent.#past${place}`).join(', ');
  return {
    UpdateExpression: `SET #sequence = :next, #recent.#slot = :at${removed && ` REMOVE ${removed}`}`,
    ExpressionAttributeNames: {
      '#sequence': 'sequence',
      '#recent': 'recent',
      '#slot': slot.id,
      ...Object.fromEntries(past.map((id, place) => [`#past${place}`, id])),
    },
    ExpressionAttributeValues: { ':next': passed.sequence, ':at': at },
  };
}
