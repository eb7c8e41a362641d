import { type EpochMs, isStopOn, type Stop } from '@promoter/domain';

/**
 * The stop after one more reason to stop; undefined where the present one covers it, so that it is written and told once.
 * A stop that a person has to end is not replaced by one that ends by itself. It stands since the first, but for one of
 * the credentials that takes the place of one with an end: that is another fault, and X may be over with it sooner.
 */
export function stopAfter(present: Stop | null, next: Stop, now: EpochMs): Stop | undefined {
  if (!present || !isStopOn(present, now)) return next;
  if (!lastsLonger(next, present)) return undefined;
  return next.cause === 'credentials' ? { ...next, behind: present } : { ...next, since: present.since };
}

/** The stop that holds where X's next good answer lifts this one; null where none does. */
export const stopBehind = ({ behind }: Stop, now: EpochMs): Stop | null =>
  behind && isStopOn(behind, now) ? behind : null;

function lastsLonger(next: Stop, present: Stop): boolean {
  if (next.until !== null) return present.until !== null && next.until > present.until;
  // One of the credentials is lifted by X's next good answer, so any other without an end is longer.
  return present.until !== null || (present.cause === 'credentials' && next.cause !== 'credentials');
}
