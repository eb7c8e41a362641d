import type { Leaning } from '@promoter/content';
import { describeLean, type LearningSummary, lean } from '@promoter/learning';

/** What earlier posts brought, as composing asks for it. */
export const leaningBy = (summary: LearningSummary, follows: boolean): Leaning => ({
  follows,
  share: (leanables) => lean(summary, leanables),
  describe: (arms, choice) => describeLean({ arms }, choice, summary.measure),
});
