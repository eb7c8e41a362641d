import { QUEUE_STATES } from '@promoter/slots';
import * as z from 'zod/mini';
import { type AnswerOf, count, time } from './parts.ts';
import { writeInput } from './plan.ts';

const day = z.iso.date('must be a day such as 2026-11-22');

/** An own post of the queue. */
export const queueItem = z.object({
  id: z.string(),
  account: z.string(),
  /** As it was written, with `{link}` and `{code}`. */
  text: z.string(),
  /** The local days within which it may be sent, both included. */
  first: day,
  last: day,
  addedAt: time,
  /** The label of the token that added it. */
  by: z.string(),
  state: z.enum(QUEUE_STATES),
  /** The slot that is to send it, or has; null where it has none. */
  slot: z.nullable(z.string()),
  /** How often its text was refused when it was to be sent: after five times it is given up. */
  tries: count,
  /** Why the last slot did not send it; null where none has failed to. */
  reason: z.nullable(z.string()),
});
export type QueueItemAnswer = AnswerOf<typeof queueItem>;

export const queueAnswer = z.object({
  /** The share of an account's slots of a day that the queue may take. */
  share: z.number(),
  items: z.array(queueItem),
});
export type QueueAnswer = AnswerOf<typeof queueAnswer>;

/** What is added to a queue: from today, and for thirty days, unless it says otherwise. */
export const queueInput = z.strictObject({
  account: z.string(),
  text: writeInput.shape.text,
  first: z.optional(day),
  last: z.optional(day),
});
export type QueueInput = z.output<typeof queueInput>;
