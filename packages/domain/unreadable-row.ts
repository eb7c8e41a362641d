import type { EpochMs } from './time.ts';

/**
 * A row, or a part of one, that this release cannot read: a newer release wrote it, or somebody changed it by hand. It
 * is left unchanged and treated safely: a slot counts as taken, a text as used, an offer or a trend as absent, a hold
 * as holding.
 */
export interface UnreadableRow {
  table: string;
  key: string;
  /** The attributes that are not valid, `state: “queued”`. */
  fault: string;
  /** When this process last read it, by the real clock. */
  lastSeen: EpochMs;
}

/** The rows that a process could not read. */
export interface UnreadableRows {
  /** Of the last hour, by table and key. */
  list(): Promise<UnreadableRow[]>;
}
