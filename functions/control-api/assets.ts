/** One of the dashboard's files as it is sent. */
export interface Asset {
  /** Its media type. */
  type: string;
  body: Uint8Array;
}

/** The dashboard's files by name, made or read when a browser first asks for one. */
export type Assets = () => Promise<ReadonlyMap<string, Asset>>;
