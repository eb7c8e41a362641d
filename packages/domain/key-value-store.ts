/** Small facts that outlive a process: breakers, heartbeats, first start. Values are plain JSON data. */
export interface KeyValueStore {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  /** Sets it unless it is there already; answers what is there now. */
  setOnce(key: string, value: unknown): Promise<unknown>;
  /**
   * Sets it where one entry of its map, a plain text or number, is still what it was; undefined where there was none. Of two
   * at once one succeeds. False where the entry has changed.
   */
  setIf(key: string, entry: string, before: unknown, value: unknown): Promise<boolean>;
  /** Sets one entry of a key's map, in one step beside others that change other entries; null removes it. */
  setEntry(key: string, entry: string, value: unknown): Promise<void>;
  /** Reports that the value of a key cannot be read, as an unreadable row. */
  reportUnreadable(key: string): void;
}

/** What reading a value needs. */
export type KeyValueReader = Pick<KeyValueStore, 'get' | 'reportUnreadable'>;

/** Tells whether a value has the form that its reader expects: a zod schema does. */
interface ValueSchema<T> {
  safeParse(value: unknown): { success: boolean; data?: T | undefined };
}

/**
 * The value of a key. Undefined where there is none. One that cannot be read is reported, and `unreadable` stands for it:
 * what is safe to assume, if that is not that there is none.
 */
export async function readValue<T>(
  keyValues: KeyValueReader,
  key: string,
  schema: ValueSchema<T>,
  unreadable?: T,
): Promise<T | undefined> {
  return parseValue(await keyValues.get(key), keyValues, key, schema, unreadable);
}

/** The same of a value that `get` returned, for those who change it with `setIf`. */
export function parseValue<T>(
  value: unknown,
  keyValues: Pick<KeyValueStore, 'reportUnreadable'>,
  key: string,
  schema: ValueSchema<T>,
  unreadable?: T,
): T | undefined {
  if (value === undefined) return undefined;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  keyValues.reportUnreadable(key);
  return unreadable;
}
