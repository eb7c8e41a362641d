import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { TABLE_IDS, type TableId, tableVariable } from '@promoter/config';
import type { ReadRow } from './read-row.ts';
import type { Report } from './unreadable-rows.ts';

/** Which table bears which name. A function knows only the tables it may touch. */
export type TableNames = Readonly<Partial<Record<TableId, string>>>;

/** What every door of this store works with. */
export interface Tables {
  db: DynamoDBDocumentClient;
  /** The physical name. Throws a `MissingTable` for a table that this process was given no name of. */
  name(table: TableId): string;
  /** One row of a table, by its physical name. */
  row: ReadRow;
  /** Told of each row that cannot be read. */
  report: Report;
  /** Waits between two tries. */
  sleep(ms: number): Promise<void>;
  /** A mark that no other call has, in this process or another. */
  nonce(): string;
}

/** A function reached for a table that the stack gives it no access to. */
export class MissingTable extends Error {
  override readonly name = 'MissingTable';
  readonly table: TableId;

  constructor(table: TableId) {
    super(`the table ${table} has no name here: ${tableVariable(table)} is not set`);
    this.table = table;
  }
}

/** Reads the names that the stack put into a function's environment. */
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
