import { reasonOf } from '@promoter/control';
import type { SlotStatus } from '@promoter/slots';

/** How a slot stands, as the end of a sentence that begins with its id: `skipped: the account was paused`. */
export function describeStatus(status: SlotStatus, timezone: string): string {
  const what = status.state === 'posted' ? `posted as ${status.xId}` : status.state;
  const reason = reasonOf(status, timezone);
  return reason === null ? what : `${what}: ${reason}`;
}
