import type { EpochMs, PublishOutcome } from '@promoter/domain';
import * as z from 'zod/mini';
import type { Answer, Answered, Unanswered } from './answer.ts';
import { describeProblem, problemOf } from './problem.ts';
import { rateLimitsOf, waitUntil } from './rate-limits.ts';
import { refusalOf, stopOrderOf } from './refusals.ts';

/**
 * What an answer to "create this post" means. Only a clear answer counts as posted or refused; where the post may
 * have gone out, the outcome is `unknown` and the timeline is checked.
 *
 * A connection that was never made is `unknown` too, although nothing can have gone out: one path for all lost answers
 * is simpler, sends again while the slot is open, and costs two timeline checks.
 */
export function classifyAnswer(answer: Answer, now: EpochMs): PublishOutcome {
  switch (answer.kind) {
    case 'answered':
      return classifyStatus(answer, now);
    case 'unanswered':
      return { kind: 'unknown', detail: describeFailure(answer) };
  }
}

/** Why no answer came, as a phrase for a person. */
export function describeFailure({ failure, code }: Unanswered): string {
  const suffix = code === '' ? '' : ` (${code})`;
  switch (failure) {
    case 'unreachable':
      return `X could not be reached, nothing was sent${suffix}`;
    case 'timeout':
      return 'X did not answer in time';
    case 'cut':
      return `the connection broke before X answered${suffix}`;
    case 'truncated':
      return 'X’s answer broke off or could not be read';
  }
}

/** Statuses with which X refuses a text, where its body does not say otherwise. */
const TEXT_REFUSALS: ReadonlySet<number> = new Set([400, 403, 413, 422]);

function classifyStatus({ status, body, headers }: Answered, now: EpochMs): PublishOutcome {
  const isAccepted = status >= 200 && status < 300;
  const created = isAccepted ? createdSchema.safeParse(body) : undefined;
  // Only an id proves a post.
  if (created?.success) return { kind: 'posted', xId: created.data.data.id };
  const problem = problemOf(body);
  const detail = describeProblem(status, problem);
  // A 200 that holds nothing but errors may name its real status in them.
  const refusal = refusalOf(isAccepted ? problem.status : status, problem);
  if (refusal) {
    return { kind: 'rejected', reason: refusal.reason, detail, stop: stopOrderOf(refusal, problem, now) };
  }
  if (isAccepted) return { kind: 'unknown', detail: `${detail}, without a post id` };
  if (status === 429) return { kind: 'wait', until: waitUntil(rateLimitsOf(headers), now) };
  if (TEXT_REFUSALS.has(status)) return { kind: 'rejected', reason: 'text', detail, stop: null };
  // Any other 4xx is a refusal, also where its body is unknown to us; but 408 means that not all of the request arrived.
  if (status >= 400 && status < 500 && status !== 408) {
    return { kind: 'rejected', reason: 'configuration', detail, stop: null };
  }
  return { kind: 'unknown', detail };
}

const createdSchema = z.object({ data: z.object({ id: z.string().check(z.regex(/^\d{1,25}$/)) }) });
