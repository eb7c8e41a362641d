import type { StatusAnswer } from '@promoter/control/answers';

/** The state of the whole bot in a few words. */
export interface StatusSummary {
  tone: 'good' | 'held' | 'bad' | 'unreachable';
  headline: string;
}

/** Shown once the bot cannot be reached: the last summary may be out of date. */
export const UNREACHABLE: StatusSummary = { tone: 'unreachable', headline: 'No answer from the bot' };

/** The bot’s own headline, in the tone of its gravest sign. */
export function statusSummaryOf({ health, headline, signs }: StatusAnswer): StatusSummary {
  const tone = health === 'unhealthy' ? 'bad' : signs.length > 0 ? 'held' : 'good';
  return { tone, headline: headline ?? health };
}
