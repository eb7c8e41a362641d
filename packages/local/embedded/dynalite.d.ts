/** The parts of dynalite 4.0.0 that the embedded database uses. It ships no types; its version is pinned. */

interface DynaliteStore {
  db: DynaliteLevel;
  getItemDb(table: string): DynaliteSpace;
  getIndexDb(kind: string, table: string, index: string): DynaliteSpace;
  /** Opens the same directory anew, in place. */
  recreate(): void;
}

/** The LevelDB database below, which every space shares under a prefix. Values are JSON. */
interface DynaliteLevel {
  open(): Promise<void>;
  close(): Promise<void>;
  get(key: string): Promise<unknown>;
  put(key: string, value: unknown): Promise<void>;
  iterator(range: { gte: string; lt: string }): AsyncIterable<[string, unknown]>;
}

type DynaliteCallback = (error: unknown, value?: unknown) => void;

/** The rows of one table or index. */
interface DynaliteSpace {
  get(key: string, callback: DynaliteCallback): void;
  put(key: string, value: unknown, callback: DynaliteCallback): void;
  del(key: string, callback: DynaliteCallback): void;
  lock(key: string, work: (release: (callback: DynaliteCallback) => DynaliteCallback) => void): void;
}

type DynaliteAction = (store: DynaliteStore, request: object, callback: DynaliteCallback) => void;

interface DynaliteShape {
  types: object;
  custom?: (request: object, store: DynaliteStore) => string | undefined;
}

declare module 'dynalite/db/index.js' {
  const db: {
    create(
      options: { path?: string } & Record<'createTableMs' | 'deleteTableMs' | 'updateTableMs', number>,
    ): DynaliteStore;
  };
  export default db;
}

declare module 'dynalite/validations/index.js' {
  const validations: {
    checkTypes(request: object, types: object): object;
    checkValidations(request: object, types: object, custom: DynaliteShape['custom'], store: DynaliteStore): void;
  };
  export default validations;
}
