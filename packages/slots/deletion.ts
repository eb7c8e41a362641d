import type { DeleteOutcome, Deletion, EpochMs } from '@promoter/domain';
import { POLICY } from './policy.ts';

/** A request to delete a post that X has not answered for good. */
export interface PendingDeletion extends Deletion {
  state: 'asked';
  /** X is not asked before this moment; 0 where it has named none. */
  notBefore: EpochMs;
}

/** What becomes of a request after a try: `deleted`, `refused`, or still `asked`. */
export function afterDeleteTry(
  { notBefore: _, ...request }: PendingDeletion,
  outcome: DeleteOutcome,
  now: EpochMs,
): PendingDeletion | Deletion {
  switch (outcome.kind) {
    case 'deleted':
      return { ...request, state: 'deleted', at: now, detail: null };
    case 'refused':
      return { ...request, state: 'refused', at: now, detail: outcome.detail };
    case 'later': {
      const { detail, until } = outcome;
      const isOver = Math.max(now, until) - request.askedAt >= POLICY.deletion.giveUpMs;
      return isOver
        ? { ...request, state: 'refused', at: now, detail: `given up after many tries: ${detail}` }
        : { ...request, at: now, detail, notBefore: until };
    }
  }
}
