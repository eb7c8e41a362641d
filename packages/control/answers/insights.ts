import { MEASURES } from '@promoter/learning';
import { DIMENSIONS } from '@promoter/learning/dimensions';
import { VERDICTS } from '@promoter/learning/verdict';
import * as z from 'zod/mini';
import { type AnswerOf, count, day, mode, usd } from './parts.ts';

/** An estimate with its 90 % interval; null where nothing was measured yet. */
const interval = <Value extends z.ZodMiniType>(value: Value) =>
  z.nullable(z.object({ estimate: value, low: value, high: value }));

const figures = {
  posts: count,
  /** Posts of which X gave both views and what is counted. The figures below are of these. */
  measured: count,
  views: count,
  /** Clicks, or engagements: see `measure`. */
  actions: count,
  /** What X bills for them, readings and pictures included. */
  costUsd: usd,
  /**
   * Clicks (or engagements) per 1,000 views; of an arm, as at the whole's hours and accounts, and drawn towards the whole
   * where little is known. So it may differ from `actions / views`.
   */
  per1000Views: interval(z.number().check(z.gte(0))),
  /** What a click (or engagement) costs at that rate. */
  costPerActionUsd: interval(usd),
};

const dimension = z.enum(DIMENSIONS);

export const insightsAnswer = z.object({
  days: count,
  first: day,
  last: day,
  mode,
  /** What is counted as success. */
  measure: z.enum(MEASURES),
  /** What a person should know of these figures before all others, as why engagements are counted; null where nothing. */
  note: z.nullable(z.string()),
  /** How the intervals are made and compared, in a sentence. */
  method: z.string(),
  whole: z.object(figures),
  /** What posts are told apart by, with its name for people, in the order in which it is shown. */
  dimensions: z.array(z.object({ dimension, name: z.string() })),
  /** By dimension, then by estimate, the best first. */
  rows: z.array(
    z.object({
      dimension,
      /** The value that its posts share: `cost`, `#AI`, `21`; `none` where they began without a trend. */
      arm: z.string(),
      /** The same for people: `21:00`, `no trend`. */
      label: z.string(),
      ...figures,
      /** Whether it brings more than the whole, less, as much, or nothing can be told yet. */
      verdict: z.enum(VERDICTS),
    }),
  ),
});
export type InsightsAnswer = AnswerOf<typeof insightsAnswer>;
