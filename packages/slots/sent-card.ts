import type { WantedCard } from '@promoter/domain';
import type { SlotStatus } from './slot-record.ts';

/** The price card that a post went out with, or would have in a rehearsal; undefined where there was none. */
export function sentCardOf(status: SlotStatus): WantedCard | undefined {
  if ((status.state !== 'posted' && status.state !== 'rehearsed') || 'withoutMedia' in status) return undefined;
  const { media } = status.draft;
  return media && 'card' in media ? media.card : undefined;
}
