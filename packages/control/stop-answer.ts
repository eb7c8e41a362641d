import type { EpochMs, Stop } from '@promoter/domain';
import { formatTime } from './formats.ts';

/** A stop as answers carry it; null once it has ended by itself. */
export function stopAnswer({ reason, fix, since, until }: Stop, timezone: string, now: EpochMs) {
  if (until !== null && until <= now) return null;
  return { reason, fix, since: formatTime(timezone, since), until: formatTime(timezone, until) };
}
