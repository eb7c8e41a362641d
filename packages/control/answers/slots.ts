import * as z from 'zod/mini';
import {
  type AnswerOf,
  card,
  count,
  day,
  decision,
  deletion,
  hold,
  makeup,
  mode,
  slotRef,
  slotState,
  time,
  usd,
} from './parts.ts';

/** The state of one slot. */
export const slotAnswer = z.object({
  ...slotRef.shape,
  state: slotState,
  /** Why it is in this state, as a sentence; null where the state says it all. */
  reason: z.nullable(z.string()),
  /** When it reached this state; null for a slot without a record, or one that is not settled. */
  since: z.nullable(time),
  text: z.nullable(z.string()),
  tags: z.array(z.string()),
  angle: z.nullable(z.string()),
  xId: z.nullable(z.string()),
  url: z.nullable(z.string()),
  costUsd: z.nullable(usd),
  deletion,
});
export type SlotAnswer = AnswerOf<typeof slotAnswer>;

export const slotsAnswer = z.object({ day, slots: z.array(slotAnswer) });
export type SlotsAnswer = AnswerOf<typeof slotsAnswer>;

/** A month of slots, with what a calendar shows. */
export const calendarAnswer = z.object({
  month: z.string(),
  slots: z.array(z.object({ ...slotRef.shape, state: slotState, reason: z.nullable(z.string()) })),
});
export type CalendarAnswer = AnswerOf<typeof calendarAnswer>;

export const whyAnswer = z.object({
  ...slotAnswer.shape,
  mode: z.nullable(mode),
  card,
  /** Null where none was made: the slot is to come, with no text pinned to it, or was held back before it had one. */
  decision: z.nullable(decision),
});
export type WhyAnswer = AnswerOf<typeof whyAnswer>;

export const nextRunAnswer = z.object({
  slots: z.array(z.object({ ...slotRef.shape, hold: z.nullable(hold) })),
});
export type NextRunAnswer = AnswerOf<typeof nextRunAnswer>;

export const dryRunAnswer = z.object({
  account: z.string(),
  slot: slotRef,
  /** Exactly what would be sent; null when no valid text can be composed. */
  text: z.nullable(z.string()),
  wouldPost: z.boolean(),
  reason: z.nullable(z.string()),
  decision,
});
export type DryRunAnswer = AnswerOf<typeof dryRunAnswer>;

export const postMetrics = z.object({
  readAt: time,
  impressions: z.nullable(count),
  likes: count,
  reposts: count,
  replies: count,
  quotes: count,
  /** Clicks on its link, and on its author's name; null where X gave none. A bot of an older release reports none. */
  linkClicks: z._default(z.nullable(count), null),
  profileClicks: z._default(z.nullable(count), null),
});

export const postLine = z.object({
  account: z.string(),
  slot: z.string(),
  mode,
  postedAt: time,
  text: z.string(),
  tags: z.array(z.string()),
  angle: z.string(),
  offerIds: z.array(z.string()),
  costUsd: usd,
  /** Null for a rehearsal. */
  xId: z.nullable(z.string()),
  url: z.nullable(z.string()),
  metrics: z.nullable(postMetrics),
  deletion,
  /** Since when X, which accepted it, no longer shows it by two readings; null otherwise. */
  missingSince: z._default(z.nullable(time), null),
  card,
  ...makeup.shape,
});
export type PostLine = AnswerOf<typeof postLine>;

export const postsAnswer = z.object({
  posts: z.array(postLine),
  /** What to ask for as `before` to read on; null where there are no older posts. */
  next: z._default(z.nullable(z.string()), null),
});
export type PostsAnswer = AnswerOf<typeof postsAnswer>;

/** A request to delete a post, as it stands now. */
export const deleteAnswer = z.object({ slot: z.string(), deletion });
export type DeleteAnswer = AnswerOf<typeof deleteAnswer>;
