import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Mode } from '@promoter/domain';
import * as z from 'zod/mini';
import { CLOSED_GATE, type Gate } from '../gate.ts';
import { readRow, time } from './rows.ts';
import { STATE } from './state-keys.ts';
import type { Tables } from './tables.ts';

const row = z.object({ sequence: z.int(), recent: z.record(z.string(), time) });

export async function readGate({ db, name }: Tables, mode: Mode): Promise<Gate> {
  const Key = STATE.gate(mode);
  const { Item } = await db.send(new GetCommand({ TableName: name('State'), Key, ConsistentRead: true }));
  if (!Item) return CLOSED_GATE;
  const { sequence, recent } = readRow(row, 'State', Key.key, Item);
  return { sequence, recent: new Map(Object.entries(recent)) };
}

/** The recent slots as the row keeps them: a map, so that one of them can be taken out. */
export const recentSlots = ({ recent }: Gate): Record<string, string> =>
  Object.fromEntries([...recent].map(([slot, at]) => [slot, z.encode(time, at)]));
