import type { AccountId, EpochMs } from '@promoter/domain';

/** A post that X accepted, whether or not its answer said so. */
export interface AcceptedPost {
  xId: string;
  account: AccountId;
  text: string;
  at: EpochMs;
  /** When the timeline begins to show it. */
  visibleAt: EpochMs;
  /** Whether X would refuse the same text as a duplicate. */
  refusesRepeat: boolean;
}
