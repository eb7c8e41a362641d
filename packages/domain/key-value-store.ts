/** Small facts that outlive a process: breakers, heartbeats, first start. Values are plain JSON data. */
export interface KeyValueStore {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  /** Sets it unless it is there already; answers what is there now. */
  setOnce(key: string, value: unknown): Promise<unknown>;
}
