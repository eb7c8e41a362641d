import type { Write } from './database.ts';

/** One action's look at the store: it reads what is there, and what it writes is kept aside. */
export interface DraftStore {
  store: DynaliteStore;
  writes: Write[];
  /** The row the action looked at, under its full key. Absent until it did. */
  looked?: { key: string; row: unknown };
}

/**
 * Lets dynalite's own actions judge and compute the items of a transaction without touching the disk. Locks are left
 * out: whoever uses this is alone.
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
        draft.looked ??= { key: prefix + key, row };
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
