import { FALLBACKS, REVIEWS } from '@promoter/slots';
import * as z from 'zod/mini';
import { type AnswerOf, card, count, decision, slotRef, time } from './parts.ts';

/** How a scheduled slot stands: `blocked` where no valid text can be composed for it. */
export const planState = z.enum(['composed', 'approved', 'written', 'queued', 'skipped', 'blocked']);

/** A scheduled slot with the post that it would send as things stand. */
export const planLine = z.object({
  ...slotRef.shape,
  state: planState,
  text: z.nullable(z.string()),
  /** Names the words of the text without trend, link and code: what an approval says that it saw. */
  fingerprint: z.nullable(z.string()),
  wouldPost: z.boolean(),
  /** Why it would not post; null where it would. */
  reason: z.nullable(z.string()),
  /** Whether today's trends and prices will have been replaced by then: shown without trend, at today's prices. */
  isBeyond: z.boolean(),
  /** Whether the queue will give the slot this text in its turn, which it has not yet done. */
  isForeseen: z._default(z.boolean(), false),
  /** Counts the changes that people made to the slot; 0 where nobody did. */
  version: z.int(),
  /** Who decided what it shows, and when; null where nobody did. Of a foreseen one, who added it to the queue. */
  by: z.nullable(z.string()),
  since: z.nullable(time),
  /** What becomes of the slot where a text that a person chose passes the rules no longer. */
  fallback: z.nullable(z.enum(FALLBACKS)),
  tags: z.array(z.string()),
  angle: z.nullable(z.string()),
  idea: z.nullable(z.string()),
  card,
  decision: z.nullable(decision),
});
export type PlanLine = AnswerOf<typeof planLine>;

export const planAnswer = z.object({
  /** `required`: only approved, written and queued texts go out. */
  review: z.enum(REVIEWS),
  hours: count,
  slots: z.array(planLine),
});
export type PlanAnswer = AnswerOf<typeof planAnswer>;

/** A text that a person wrote, as the rules judge it. */
export const judgedText = z.object({
  slot: z.string(),
  /** As it would be sent, with link and code filled in. */
  text: z.string(),
  passes: z.boolean(),
  /** By X's weighted count, in which a link is 23. */
  length: count,
  maxLength: count,
  /** The verdict of every rule, with what was measured. */
  rules: decision.shape.rules,
});
export type JudgedText = AnswerOf<typeof judgedText>;

/** What was decided about a slot, with the version that the next change has to name. */
export const instructionAnswer = z.object({
  slot: z.string(),
  version: z.int(),
  /** Null where it was taken back. */
  act: z.nullable(z.enum(['skip', 'another', 'written', 'approved', 'queued'])),
  by: z.string(),
  at: time,
  /** The text that is pinned to the slot, or after `another` the one that is composed now; null where there is none. */
  text: z.nullable(z.string()),
  fallback: z.nullable(z.enum(FALLBACKS)),
});
export type InstructionAnswer = AnswerOf<typeof instructionAnswer>;

/** What a text is written with. */
export const writeInput = z.strictObject({
  text: z
    .string('must be a text')
    .check(
      z.minLength(1, 'must not be empty: write the post, with {link} and {code} in it'),
      z.maxLength(4_000, 'must be at most 4,000 characters'),
    ),
});
