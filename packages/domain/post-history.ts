import type { AccountId, Mode } from './account.ts';
import type { NewerWord } from './newer-word.ts';
import type { Angle } from './post.ts';
import type { SlotId } from './slot-id.ts';
import type { EpochMs } from './time.ts';

/** One entry of the 30-day memory: what later texts must not resemble. */
export interface PastPost {
  fingerprint: string;
  mode: Mode;
  slot: SlotId;
  account: AccountId;
  at: EpochMs;
  skeleton: string;
  angle: Angle | NewerWord;
  tags: readonly string[];
  offerIds: readonly string[];
  /** The file that was to go with it. */
  mediaFile?: string;
  expiresAt: EpochMs;
}

/** How long a text is remembered. */
export const HISTORY_DAYS = 30;

/** What the texts of the last 30 days were, over all accounts. */
export interface PostHistory {
  /**
   * The gate's sequence and everything remembered in this mode and not expired at `now`, consistent with each other.
   * `taken` are the fingerprints of texts that cannot be read: they count as remembered. The sequence is -1, which lets
   * nothing through, where it cannot be read.
   */
  read(mode: Mode, now: EpochMs): Promise<{ sequence: number; entries: PastPost[]; taken: string[] }>;
}
