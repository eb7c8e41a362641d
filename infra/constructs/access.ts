import type { TableId } from '@promoter/config';

/** What one function may do with one table. */
export type Access = 'read' | 'write' | 'read-write';

export type TableAccess = Readonly<Partial<Record<TableId, Access>>>;

/**
 * Which tables each function needs, and no more. A table that is absent here cannot be reached by that function.
 * `write` alone still lets a condition look at the row it writes.
 */
export const ACCESS = {
  postSlot: {
    Slots: 'read-write',
    Posts: 'read-write',
    Fingerprints: 'read-write',
    Trends: 'read',
    Offers: 'read',
    State: 'read-write',
    ApiUsage: 'read-write',
  },
  refreshTrends: { Trends: 'read-write', State: 'read-write', ApiUsage: 'write' },
  refreshOffers: { Offers: 'read-write', State: 'read-write', ApiUsage: 'write' },
  settle: { Slots: 'read-write', Trends: 'read', State: 'read-write', ApiUsage: 'read' },
  controlApi: {
    Slots: 'read',
    Posts: 'read',
    Fingerprints: 'read',
    Trends: 'read',
    Offers: 'read-write',
    State: 'read-write',
    ApiUsage: 'read',
  },
} as const satisfies Record<string, TableAccess>;

const READ = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query', 'dynamodb:Scan'];
const WRITE = [
  'dynamodb:PutItem',
  'dynamodb:UpdateItem',
  'dynamodb:DeleteItem',
  'dynamodb:BatchWriteItem',
  'dynamodb:ConditionCheckItem',
];

/** The DynamoDB actions behind the word. Transactions need no action of their own: each of their items does. */
export const actionsOf = (access: Access): string[] => [
  ...(access === 'write' ? [] : READ),
  ...(access === 'read' ? [] : WRITE),
];
