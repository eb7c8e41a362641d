import type { TableId } from '@promoter/config';

/**
 * What one function may do with one table. `check` reads it, also as a condition of a transaction; `check-write` writes it
 * besides.
 */
export type Access = 'read' | 'check' | 'write' | 'read-write' | 'check-write';

export type TableAccess = Readonly<Partial<Record<TableId, Access>>>;

/** Which tables each function needs, and no more. A table that is absent here cannot be reached by that function. */
export const ACCESS = {
  postSlot: {
    Slots: 'read-write',
    // Read to find the posts whose engagement is due.
    Posts: 'read-write',
    Fingerprints: 'read-write',
    Plans: 'check',
    Cards: 'read',
    PostedCards: 'write',
    Trends: 'read',
    Offers: 'read',
    State: 'read-write',
    ApiUsage: 'read-write',
  },
  // Of the posts, those of the last day, when a topic is refused.
  refreshTrends: { Trends: 'read-write', Posts: 'read', State: 'read-write', ApiUsage: 'write' },
  refreshOffers: { Offers: 'read-write', Cards: 'write', ApiUsage: 'write' },
  // A slot that has not begun is given to an item of the queue. What posts brought is summed up each night, and with its cost for the weekly report.
  settle: {
    Slots: 'check-write',
    Posts: 'read',
    Plans: 'read-write',
    Trends: 'read',
    State: 'read-write',
    ApiUsage: 'read',
  },
  controlApi: {
    Slots: 'check',
    Posts: 'read',
    // A text that a person pinned to a slot is in post history from then on.
    Fingerprints: 'read-write',
    Plans: 'read-write',
    Cards: 'read',
    PostedCards: 'read',
    Trends: 'read',
    Offers: 'read-write',
    State: 'read-write',
    ApiUsage: 'read',
  },
} as const satisfies Record<string, TableAccess>;

/** How the store reads each table, and nothing else: those with few rows are scanned, the rest read by key. */
const READ: Record<TableId, readonly string[]> = {
  Slots: ['GetItem', 'BatchGetItem', 'Query'],
  Posts: ['Query'],
  Fingerprints: ['Scan'],
  Plans: ['GetItem', 'BatchGetItem', 'Query'],
  Cards: ['GetItem'],
  PostedCards: ['GetItem'],
  Trends: ['Query'],
  Offers: ['Scan'],
  State: ['GetItem', 'BatchGetItem'],
  ApiUsage: ['Query'],
};

/** How the store writes each table. Transactions need no action of their own: each of their items does. */
const WRITE: Record<TableId, readonly string[]> = {
  Slots: ['PutItem', 'UpdateItem'],
  Posts: ['PutItem', 'UpdateItem'],
  Fingerprints: ['PutItem', 'DeleteItem'],
  Plans: ['PutItem'],
  // Scanned too, without the pictures: only what has changed is drawn anew.
  Cards: ['Scan', 'PutItem'],
  PostedCards: ['PutItem'],
  Trends: ['BatchWriteItem'],
  Offers: ['BatchWriteItem'],
  State: ['PutItem', 'UpdateItem', 'ConditionCheckItem'],
  ApiUsage: ['UpdateItem'],
};

/** The DynamoDB actions behind the word. */
export function actionsOf(table: TableId, access: Access): string[] {
  const actions = {
    read: READ[table],
    check: [...READ[table], 'ConditionCheckItem'],
    write: WRITE[table],
    'read-write': [...READ[table], ...WRITE[table]],
    'check-write': [...READ[table], 'ConditionCheckItem', ...WRITE[table]],
  };
  return actions[access].map((action) => `dynamodb:${action}`);
}
