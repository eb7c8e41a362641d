import * as z from 'zod/mini';
import { type AnswerOf, count, day, mode, share, slotState, usd } from './parts.ts';

/** The posts' reception on X; null until figures were read for at least one of them. */
const reception = {
  posts: count,
  /** How many of them X's figures were read for. */
  measured: count,
  impressions: z.nullable(count),
  /** Likes, reposts, replies and quotes. */
  engagements: z.nullable(count),
  engagementRate: z.nullable(share),
};

/** Slots of one reason, and the reason in words. Bots of earlier releases name none. */
const reason = z.object({ reason: z.string(), slots: count, why: z.optional(z.string()) });

export const metricsAnswer = z.object({
  days: count,
  first: day,
  last: day,
  mode,
  posts: z.object({
    total: count,
    /** By local hour of the day, 0 to 23. */
    perHour: z.array(z.object({ hour: count, posts: count })),
    perDay: z.array(z.object({ day, posts: count })),
    /** By ISO week. */
    perWeek: z.array(z.object({ week: z.string(), posts: count })),
    costUsd: usd,
    ...reception,
  }),
  slots: z.array(z.object({ state: slotState, slots: count })),
  angles: z.array(z.object({ angle: z.string(), share: z.nullable(share), ...reception })),
  /** The most used first. */
  hashtags: z.array(z.object({ hashtag: z.string(), ...reception })),
  validation: z.object({
    /** Slots for which a text was composed or tried. */
    decisions: count,
    blocked: count,
    /** Share of decisions that ended with a valid text. */
    validRate: z.nullable(share),
    rules: z.array(z.object({ rule: z.string(), checked: count, passed: count, passRate: z.nullable(share) })),
    blockedBy: z.array(z.object({ rule: z.string(), slots: count })),
    skippedFor: z.array(reason),
    rejectedFor: z.array(reason),
  }),
  /**
   * Calls to outside services, by UTC day of the same dates. Percentiles are the upper end of the group in which
   * they lie (25, 50, 75, 100, 150, 200, 300 ms and so on); null where no call's time was measured.
   */
  api: z.array(
    z.object({
      call: z.string(),
      calls: count,
      errors: count,
      errorRate: z.nullable(share),
      /** Calls that got no answer; null where calls are only counted with their answers. */
      unanswered: z.nullable(count),
      p50Ms: z.nullable(count),
      p95Ms: z.nullable(count),
      p99Ms: z.nullable(count),
      costUsd: usd,
    }),
  ),
  /** Sends whose answer was lost, and what became of them. */
  recoveries: z.object({
    /** Posts confirmed from the timeline. */
    confirmed: count,
    /** Slots whose outcome could not be determined. */
    abandoned: count,
    /** Slots whose outcome is not known yet. */
    unknown: count,
  }),
});
export type MetricsAnswer = AnswerOf<typeof metricsAnswer>;
