/** Small facts that outlive a process: breakers, heartbeats, first start. Values are plain JSON data. */
export interface KeyValueStore {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  /** Sets it unless it is there already; answers what is there now. */
  setOnce(key: string, value: unknown): Promise<unknown>;
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
  const value = await keyValues.get(key);
  if (value === undefined) return undefined;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  keyValues.reportUnreadable(key);
  return unreadable;
}
