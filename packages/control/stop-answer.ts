import type { EpochMs, Stop } from '@promoter/domain';
import { shownTime } from './formats.ts';

/** A stop as answers carry it; null once it has ended by itself. */
export function shownStop({ reason, fix, since, until }: Stop, timezone: string, now: EpochMs) {
  if (until !== null && until <= now) return null;
  return { reason, fix, since: shownTime(timezone, since), until: shownTime(timezone, until) };
}
