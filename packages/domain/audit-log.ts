import type { EpochMs, LocalDay } from './time.ts';

/** One change that a person made, for the record. */
export interface AuditEntry {
  at: EpochMs;
  /** The label of the token that was used. */
  by: string;
  /** What they did, as the end of a sentence: `paused A`. */
  did: string;
}

/** Who changed what, and when: kept for 400 days. */
export interface AuditLog {
  add(entry: AuditEntry): Promise<void>;
  /** Those of the UTC days from `first` to `last`, newest first. Unreadable ones are left out. */
  list(first: LocalDay, last: LocalDay): Promise<AuditEntry[]>;
}
