import type { Write } from './database.ts';

/** A store for one action: it reads the real rows, and its writes are only collected. */
export interface DraftStore {
  store: DynaliteStore;
  writes: Write[];
  /** The row that the action read, under its full key. Absent until it did. */
  read?: { key: string; row: unknown };
}

/**
 * Lets dynalite's own actions check and compute the items of a transaction without writing to disk. It takes no locks:
 * the caller has the database exclusively.
 */
export function draftOn(store: DynaliteStore): DraftStore {
  const draft: DraftStore = {
    writes: [],
    store: {
      ...store,
      getItemDb: (table) => space(store.getItemDb(table), `item-${table}~`),
      getIndexDb: (kind, table, index) =>
        space(store.getIndexDb(kind, table, index), `index-${kind.toLowerCase()}~${table}~${index}~`),
    },
  };
  const space = (real: DynaliteSpace, prefix: string): DynaliteSpace => ({
    lock: (_, work) => work((callback) => callback),
    get: (key, callback) =>
      real.get(key, (error, row) => {
        draft.read ??= { key: prefix + key, row };
        callback(error, row);
      }),
    put: (key, value, callback) => {
      draft.writes.push({ type: 'put', key: prefix + key, value });
      callback(null);
    },
    del: (key, callback) => {
      draft.writes.push({ type: 'del', key: prefix + key });
      callback(null);
    },
  });
  return draft;
}
