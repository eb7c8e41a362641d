import type { EpochMs } from './time.ts';

/**
 * A row, or a part of one, that this release cannot read: a newer release wrote it, or somebody changed it by hand.
 * It is left as it is and taken as the safe thing: a slot as taken, a text as remembered, an offer or a trend as
 * absent, a hold as holding.
 */
export interface UnreadableRow {
  table: string;
  key: string;
  /** Which attributes are not as they should be, `state: “queued”`. */
  fault: string;
  /** When this process last met it, by the real clock. */
  lastSeen: EpochMs;
}

/** What a process met and could not read. */
export interface UnreadableRows {
  /** Of the last hour, by table and key. */
  list(): Promise<UnreadableRow[]>;
}
