import { MEASURES } from '@promoter/learning';
import * as z from 'zod/mini';
import { type AnswerOf, count, day, mode, usd } from './parts.ts';

const rate = z.number().check(z.gte(0));

/** What a week's posts brought, of those X gave figures of. */
const brought = z.object({
  posts: count,
  measured: count,
  views: count,
  /** Clicks on links, or engagements: see `measure`. */
  actions: count,
  measure: z.enum(MEASURES),
  /** What an average post brings in 1,000 views, with a 90 % interval: one that many saw counts little more than others. */
  per1000Views: z.nullable(z.object({ estimate: rate, low: rate, high: rate })),
  costPerActionUsd: z.nullable(usd),
});

/** What a week cost on X, by the UTC days that X bills by; in a rehearsal, what its posts would have. */
const cost = z.object({
  totalUsd: usd,
  postsUsd: usd,
  /** Readings of the posts' figures. */
  readingsUsd: usd,
});

export const reportAnswer = z.object({
  /** The ISO week, `2026-W47`, and its first and last local day. */
  week: z.string(),
  first: day,
  last: day,
  /** Whether all of its days have passed. */
  isOver: z.boolean(),
  mode,
  /** What each account's slots came to; those to come are not among them. */
  accounts: z.array(z.object({ account: z.string(), slots: count, posted: count })),
  slots: count,
  posted: count,
  /** Slots that have no final state yet. */
  open: count,
  /** Slots without a post by state and reason, the most frequent first. */
  withoutPost: z.array(z.object({ state: z.string(), reason: z.string(), slots: count, why: z.string() })),
  brought,
  cost,
  /** The same of the week before. */
  before: z.object({ slots: count, posted: count, brought, cost }),
  /** The UTC month now; null where the week is further back than the last one. */
  month: z.nullable(
    z.object({ month: z.string(), spentUsd: usd, forecastUsd: usd, budgetUsd: usd, endsOn: z.nullable(day) }),
  ),
  /** How many topics are refused now by category, the most frequent first; null where the week is further back. */
  refusedTopics: z.nullable(z.array(z.object({ category: z.string(), topics: count }))),
  /** Whether what works can be told yet. */
  isTooEarly: z.boolean(),
  /** What to change, the most urgent first; empty where nothing is to be. */
  advice: z.array(z.string()),
  /** All of it as it is shown and mailed: one screen, in lines. */
  lines: z.array(z.string()),
});
export type ReportAnswer = AnswerOf<typeof reportAnswer>;
