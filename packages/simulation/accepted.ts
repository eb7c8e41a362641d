import type { AccountId, EpochMs } from '@promoter/domain';

/** A post that X accepted, whatever it answered. */
export interface Accepted {
  xId: string;
  account: AccountId;
  text: string;
  at: EpochMs;
  /** When the timeline begins to show it. */
  visibleAt: EpochMs;
  /** Whether X would refuse the same text as a duplicate. */
  refusesRepeat: boolean;
}
