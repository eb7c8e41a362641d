import type { EpochMs, PublishOutcome } from '@promoter/domain';
import * as z from 'zod/mini';
import type { Answer, Answered, Unanswered } from './answer.ts';
import { describeProblem, EMPTY_PROBLEM, problemOf } from './problem.ts';
import { rateLimitsOf, waitUntil } from './rate-limits.ts';
import { refusalOf, stopOrderOf, type XProblem } from './refusals.ts';

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

type StatusClass = 'accepted' | 'throttled' | 'refused text' | 'refused request' | 'ambiguous';

/**
 * 408 means that the request did not arrive whole and 3xx that another server was asked: both are ambiguous. Any other
 * 4xx is a refusal, also where its body is unknown to us.
 */
function statusClass(status: number): StatusClass {
  if (status >= 200 && status < 300) return 'accepted';
  if (status === 429) return 'throttled';
  if ([400, 403, 413, 422].includes(status)) return 'refused text';
  if (status >= 400 && status < 500 && status !== 408) return 'refused request';
  return 'ambiguous';
}

function classifyStatus({ status, body, headers }: Answered, now: EpochMs): PublishOutcome {
  const kind = statusClass(status);
  const problem = problemOf(body);
  const detail = describeProblem(status, problem);
  const refused = kind === 'ambiguous' || kind === 'accepted' ? undefined : refusal(status, problem, detail, now);
  if (refused) return refused;
  switch (kind) {
    case 'accepted':
      return classifyAccepted(status, body, problem, now);
    case 'throttled':
      return { kind: 'wait', until: waitUntil(rateLimitsOf(headers), now) };
    case 'refused text':
      return { kind: 'rejected', reason: 'text', detail, stop: null };
    case 'refused request':
      return { kind: 'rejected', reason: 'configuration', detail, stop: null };
    case 'ambiguous':
      return { kind: 'unknown', detail };
  }
}

/** Only an id proves a post. A 200 that holds nothing but errors may name its real status in them. */
function classifyAccepted(status: number, body: unknown, problem: XProblem | null, now: EpochMs): PublishOutcome {
  const created = createdSchema.safeParse(body);
  if (created.success) return { kind: 'posted', xId: created.data.data.id };
  const detail = describeProblem(status, problem);
  const refused = problem?.status ? refusal(problem.status, problem, detail, now) : undefined;
  return refused ?? { kind: 'unknown', detail: `${detail}, without a post id` };
}

function refusal(status: number, problem: XProblem | null, detail: string, now: EpochMs): PublishOutcome | undefined {
  const known = problem ?? EMPTY_PROBLEM;
  const found = refusalOf(status, known);
  return found && { kind: 'rejected', reason: found.reason, detail, stop: stopOrderOf(found, known, now) };
}

const createdSchema = z.object({ data: z.object({ id: z.string().check(z.regex(/^\d{1,25}$/)) }) });
