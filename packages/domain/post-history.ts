import type { AccountId, Mode } from './account.ts';
import type { NewerWord } from './newer-word.ts';
import type { Angle, Makeup } from './post.ts';
import type { SlotId } from './slot-id.ts';
import type { EpochMs } from './time.ts';

/** A text of the last 30 days: what later texts must not resemble. */
export interface PastPost extends Makeup {
  fingerprint: string;
  mode: Mode;
  slot: SlotId;
  account: AccountId;
  at: EpochMs;
  skeleton: string;
  angle: Angle | NewerWord;
  tags: readonly string[];
  offerIds: readonly string[];
  /** The file of its picture. */
  mediaFile?: string;
  expiresAt: EpochMs;
}

/** The texts of the last 30 days, of all accounts. */
export interface PostHistory {
  /**
   * The reservation sequence, and the texts of this mode that have not expired at `now`, consistent with each other.
   * `taken` are the fingerprints of texts that cannot be read: no new text may have them. Where the sequence cannot be
   * read it is -1, with which every reservation is refused.
   */
  read(mode: Mode, now: EpochMs): Promise<{ sequence: number; entries: PastPost[]; taken: string[] }>;
}
