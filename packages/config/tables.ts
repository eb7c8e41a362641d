/** A DynamoDB table: one for each thing a person would look for in the console. */
export interface TableDefinition {
  /** Whose rows it holds, as one string key. */
  partitionKey: string;
  sortKey: string | null;
  /** Rows may carry `expiresAt` (epoch seconds), after which DynamoDB removes them, days late. */
  expires: boolean;
  /** Cannot be rebuilt: kept when the stack goes, with point-in-time recovery. */
  precious: boolean;
}

/** The tables, for the stack and the embedded database alike. */
export const TABLES = {
  Slots: { partitionKey: 'account', sortKey: 'slot', expires: true, precious: true },
  Posts: { partitionKey: 'account', sortKey: 'postedAt', expires: true, precious: true },
  Fingerprints: { partitionKey: 'fingerprint', sortKey: null, expires: true, precious: false },
  Plans: { partitionKey: 'account', sortKey: 'slot', expires: true, precious: true },
  Cards: { partitionKey: 'offer', sortKey: 'layout', expires: true, precious: false },
  PostedCards: { partitionKey: 'slot', sortKey: null, expires: true, precious: false },
  Trends: { partitionKey: 'scope', sortKey: 'hashtag', expires: true, precious: false },
  Offers: { partitionKey: 'offerId', sortKey: null, expires: false, precious: false },
  State: { partitionKey: 'key', sortKey: null, expires: true, precious: true },
  ApiUsage: { partitionKey: 'day', sortKey: 'call', expires: true, precious: false },
} as const satisfies Record<string, TableDefinition>;

export type TableId = keyof typeof TABLES;

export const TABLE_IDS = Object.keys(TABLES) as TableId[];

/** The environment variable in which a function finds a table's generated name: `TABLE_SLOTS`, `TABLE_API_USAGE`. */
export const tableVariable = (table: TableId): string => `TABLE_${table.replace(/(?!^)([A-Z])/g, '_$1').toUpperCase()}`;

/** The attribute by which rows expire. */
export const EXPIRY_ATTRIBUTE = 'expiresAt';
