import * as z from 'zod/mini';
import { hold, stop, time } from './parts.ts';

/** What holds posts back after a pause, resume or cooldown. */
export const holdsAnswer = z.object({
  accounts: z.array(
    z.object({
      id: z.string(),
      hold: z.nullable(hold),
      paused: z.boolean(),
      pausedSince: z.nullable(time),
      stop: z.nullable(stop),
    }),
  ),
  cooldownUntil: z.nullable(time),
  appStop: z.nullable(stop),
});
export type HoldsAnswer = z.infer<typeof holdsAnswer>;
