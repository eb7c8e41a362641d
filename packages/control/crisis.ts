import type { Config } from '@promoter/config';
import type { Crisis } from '@promoter/pipeline/crisis';
import type { CrisisStatus } from './answers/index.ts';
import { formatTime } from './formats.ts';

/** The crisis that posts heed now, and what they do; null without one. */
export function crisisStatusOf(crisis: Crisis | null, { timezone, trends }: Config): CrisisStatus | null {
  if (!crisis) return null;
  return {
    posts: trends.onCrisis,
    regions: Object.entries(crisis.regions).map(([region, { since, share, topics }]) => ({
      region,
      since: formatTime(timezone, since),
      share,
      topics,
    })),
  };
}
