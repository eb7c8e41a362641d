import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Clock, Log } from '@promoter/domain';
import { pastPostOf, type Store } from '@promoter/slots';
import { createUsage } from './api-usage.ts';
import { createCardStore, createPostedCardStore } from './cards.ts';
import { createHoldStore } from './holds.ts';
import { createKeyValueStore } from './key-values.ts';
import { createOfferStore } from './offers.ts';
import { createInstructionReader } from './plan-row.ts';
import { createPostHistory } from './post-history.ts';
import { createPostStore } from './posts.ts';
import { createRowReader } from './read-row.ts';
import { createRefusedTopicStore } from './refused-topics.ts';
import { createRecentReservations } from './reservation-sequence.ts';
import { reserve } from './reserve.ts';
import { createSlots } from './slots.ts';
import { nameIn, type TableAccess, type TableNames } from './tables.ts';
import { createTopicOverrideStore } from './topic-overrides.ts';
import { transition } from './transition.ts';
import { createTrendStore } from './trends.ts';
import { createUnreadableRows } from './unreadable-rows.ts';

export { MissingTable, type TableNames, tableNamesFrom } from './tables.ts';

export interface DynamoStoreOptions {
  client: DynamoDBClient;
  /** The names of the tables that this process may access; any other throws a `MissingTable`. */
  tables: TableNames;
  /** Logs each row that cannot be read, at most once an hour. */
  log: Log;
  /** The clock of those hours. */
  now?: Clock;
  /** Waits before a retry. */
  sleep?: TableAccess['sleep'];
}

/** The store in DynamoDB: AWS's, the embedded one, or whatever the client speaks to. */
export const createDynamoStore = (options: DynamoStoreOptions): Store => createStoreOver(accessTables(options));

/** What all parts of a store use, from the options of a store. */
export interface OpenedTables extends TableAccess {
  unreadable: Store['unreadable'];
}

export function accessTables({ client, tables, log, now = Date.now, sleep = wait }: DynamoStoreOptions): OpenedTables {
  const db = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  const { report, ...unreadable } = createUnreadableRows({ now, log });
  return { db, name: (table) => nameIn(tables, table), row: createRowReader(db), report, sleep, unreadable };
}

export function createStoreOver(tables: OpenedTables): Store {
  const slots = createSlots(tables);
  const byMode = createRecentReservations(tables);
  const history = createPostHistory(tables, byMode, slots);
  return {
    ledger: {
      ...slots,
      reserve: async (reservation) => {
        const reserved = await reserve(tables, byMode, reservation);
        if (reserved.kind === 'reserved') history.add(pastPostOf(reservation));
        if (reserved.kind === 'stale' && reserved.why === 'fingerprint') history.forget(reservation.mode);
        return reserved;
      },
      transition: (slot, from, to) => transition(tables, slots, slot, from, to),
    },
    instructions: createInstructionReader(tables),
    history,
    trends: createTrendStore(tables),
    offers: createOfferStore(tables),
    cards: createCardStore(tables),
    postedCards: createPostedCardStore(tables),
    posts: createPostStore(tables),
    holds: createHoldStore(tables),
    topicOverrides: createTopicOverrideStore(tables),
    refusedTopics: createRefusedTopicStore(tables),
    keyValues: createKeyValueStore(tables),
    usage: createUsage(tables),
    unreadable: tables.unreadable,
  };
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
