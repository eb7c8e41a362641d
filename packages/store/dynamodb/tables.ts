import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { TABLE_IDS, type TableId, tableVariable } from '@promoter/config';
import type { ReadRow } from './read-row.ts';
import type { Report } from './unreadable-rows.ts';

/** The physical names of the tables. A function has those of the tables that it may access. */
export type TableNames = Readonly<Partial<Record<TableId, string>>>;

/** What all parts of this store use. */
export interface TableAccess {
  db: DynamoDBDocumentClient;
  /** The physical name. Throws a `MissingTable` for a table without a name. */
  name(table: TableId): string;
  /** One row of a table, by its physical name. */
  row: ReadRow;
  /** Reports a row that cannot be read. */
  report: Report;
  /** Waits before a retry. */
  sleep(ms: number): Promise<void>;
}

/** A function used a table that the stack gives it no access to. */
export class MissingTable extends Error {
  override readonly name = 'MissingTable';
  readonly table: TableId;

  constructor(table: TableId) {
    super(`the table ${table} has no name here: ${tableVariable(table)} is not set`);
    this.table = table;
  }
}

/** Reads the table names from a function's environment. */
export const tableNamesFrom = (env: Readonly<Record<string, string | undefined>>): TableNames =>
  Object.fromEntries(
    TABLE_IDS.flatMap((table) => {
      const name = env[tableVariable(table)];
      return name ? [[table, name]] : [];
    }),
  );

export function nameIn(names: TableNames, table: TableId): string {
  const name = names[table];
  if (name === undefined) throw new MissingTable(table);
  return name;
}
