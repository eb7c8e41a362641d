import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import db from 'dynalite/db/index.js';
import { directoryFault } from './data-directory-error.ts';

const FOLDER = 'database';

/** Room enough for LevelDB to open: it writes a new log and a new table. */
const PROBE_BYTES = 128 * 1024;

/** One write of a batch, under LevelDB's own key. */
export type Write = { type: 'put'; key: string; value: unknown } | { type: 'del'; key: string };

/** An open database. Everything that writes goes through `exclusively`, one after the other. */
export interface Database {
  store: DynaliteStore;
  /** Runs the work when all work before it has ended. Throws a `DataDirectoryError` where the disk is at fault. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
  /** Writes all or nothing, and returns when it is on the disk. */
  commit(writes: readonly Write[]): Promise<void>;
  close(): Promise<void>;
}

/** Opens the database in the folder `database` of a directory, or in memory for null. Throws a `DataDirectoryError`. */
export async function openDatabase(directory: string | null): Promise<Database> {
  const times = { createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 };
  const store = db.create(directory === null ? times : { ...times, path: join(directory, FOLDER) });
  const explain = (thrown: unknown) => (directory === null ? thrown : (directoryFault(directory, thrown) ?? thrown));
  try {
    await store.db.open();
    await finishTables(store);
  } catch (thrown) {
    throw explain(thrown);
  }

  let last: Promise<unknown> = Promise.resolve();
  let isBroken = false;

  async function guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      if (isBroken && directory !== null) await reopen(store, directory);
      isBroken = false;
      return await work();
    } catch (thrown) {
      const fault = explain(thrown);
      // What a failed write left in LevelDB's log would hide later writes, so the database is reopened with a new log.
      isBroken = fault !== thrown;
      throw fault;
    }
  }

  return {
    store,
    exclusively: (work) => {
      const mine = last.then(() => guarded(work));
      last = mine.catch(() => undefined);
      return mine;
    },
    commit: (writes) => commit(store.db, writes),
    close: async () => {
      await last;
      await store.db.close();
    },
  };
}

/**
 * dynalite replaces LevelDB's `batch` by one that drops its options. The original waits for the disk, so that a
 * post that was promised survives a power cut, too.
 */
async function commit(level: DynaliteLevel, writes: readonly Write[]): Promise<void> {
  const original: unknown = Reflect.get(Object.getPrototypeOf(level), 'batch');
  if (typeof original !== 'function') throw new Error('this is not the LevelDB that the embedded database knows');
  await Reflect.apply(original, level, [writes, { sync: true }]);
}

/** Until there is space again the old database stays open, so that everything can still be read. */
async function reopen(store: DynaliteStore, directory: string): Promise<void> {
  const probe = join(directory, FOLDER, 'probe');
  try {
    await writeFile(probe, Buffer.alloc(PROBE_BYTES));
  } finally {
    await rm(probe, { force: true });
  }
  await store.db.close();
  store.recreate();
  await store.db.open();
}

/** dynalite makes a table in two writes; a process killed between them leaves one that is never ready. */
async function finishTables({ db: level }: DynaliteStore): Promise<void> {
  for await (const [key, table] of level.iterator({ gte: 'table~', lt: 'table~\xff' })) {
    if (typeof table === 'object' && table !== null && 'TableStatus' in table && table.TableStatus === 'CREATING') {
      await level.put(key, { ...table, TableStatus: 'ACTIVE' });
    }
  }
}
