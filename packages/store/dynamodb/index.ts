import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Store } from '@promoter/slots';
import { rememberedOf } from '../reservation-records.ts';
import { createUsage } from './api-usage.ts';
import { createSteering } from './holds.ts';
import { createNotes } from './key-values.ts';
import { createOfferShelf } from './offers.ts';
import { createMemory } from './post-history.ts';
import { createPosts } from './posts.ts';
import { createRowReader } from './read-row.ts';
import { createGates } from './reservation-sequence.ts';
import { reserve } from './reserve.ts';
import { createSlots } from './slots.ts';
import { nameIn, type TableNames, type Tables } from './tables.ts';
import { move } from './transition.ts';
import { createTrendShelf } from './trends.ts';

export { UnreadableRow } from './rows.ts';
export { MissingTable, type TableNames, tableNamesFrom } from './tables.ts';

export interface DynamoStoreOptions {
  client: DynamoDBClient;
  /** The names of the tables this process may touch; reaching for another throws a `MissingTable`. */
  tables: TableNames;
  /** Waits before a try that met another transaction. */
  sleep?: Tables['sleep'];
  nonce?: Tables['nonce'];
}

/** The store in DynamoDB: AWS's, the embedded one, or whatever the client speaks to. */
export function createDynamoStore({
  client,
  tables: names,
  sleep = wait,
  nonce = newNonce,
}: DynamoStoreOptions): Store {
  const db = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  const tables: Tables = { db, name: (table) => nameIn(names, table), row: createRowReader(db), sleep, nonce };
  const slots = createSlots(tables);
  const gates = createGates(tables);
  const memory = createMemory(tables, gates, slots);
  return {
    ledger: {
      ...slots,
      reserve: async (reservation) => {
        const reserved = await reserve(tables, gates, reservation);
        if (reserved.kind === 'reserved') memory.add(rememberedOf(reservation));
        if (reserved.kind === 'stale' && reserved.why === 'fingerprint') memory.forget(reservation.mode);
        return reserved;
      },
      move: (slot, from, to) => move(tables, slots, slot, from, to),
    },
    memory,
    trends: createTrendShelf(tables),
    offers: createOfferShelf(tables),
    posts: createPosts(tables),
    steering: createSteering(tables),
    notes: createNotes(tables),
    usage: createUsage(tables),
  };
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const newNonce = (): string => crypto.randomUUID();
