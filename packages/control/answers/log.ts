import * as z from 'zod/mini';
import { type AnswerOf, time } from './parts.ts';

/** What people changed, newest first. */
export const logAnswer = z.object({
  entries: z.array(
    z.object({
      at: time,
      /** The label of the token that was used. */
      by: z.string(),
      /** What they did, as the end of a sentence. */
      did: z.string(),
    }),
  ),
});
export type LogAnswer = AnswerOf<typeof logAnswer>;
