import type { EpochMs, PublishOutcome } from '@promoter/domain';
import * as z from 'zod/mini';
import type { Answer, Answered, Unanswered } from './answer.ts';
import { describeProblem, NOTHING_SAID, problemOf } from './problem.ts';
import { rateLimitsOf, waitUntil } from './rate-limits.ts';
import { refusalOf, stopOrderOf, type XProblem } from './refusals.ts';

/**
 * What an answer to "create this post" means. Only what X said clearly counts as posted or refused; whatever leaves
 * room for the post having gone out is `unknown`, to be looked up.
 *
 * A connection that never came about is `unknown` too, although nothing can have gone out: it is no answer of X, so
 * it takes the one way that doubt takes. That way sends again while the slot is open, and costs two looks.
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
 * 408 means that the request did not arrive whole and 3xx that another place was asked: both leave room for doubt.
 * Any other 4xx is a refusal, also where its body says nothing that we know.
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

/** Only an id proves a post. A 200 that holds nothing but errors tells its own status in them, where X gives one. */
function classifyAccepted(status: number, body: unknown, problem: XProblem | null, now: EpochMs): PublishOutcome {
  const created = createdSchema.safeParse(body);
  if (created.success) return { kind: 'posted', xId: created.data.data.id };
  const detail = describeProblem(status, problem);
  const refused = problem?.status ? refusal(problem.status, problem, detail, now) : undefined;
  return refused ?? { kind: 'unknown', detail: `${detail}, without a post id` };
}

function refusal(status: number, problem: XProblem | null, detail: string, now: EpochMs): PublishOutcome | undefined {
  const said = problem ?? NOTHING_SAID;
  const found = refusalOf(status, said);
  return found && { kind: 'rejected', reason: found.reason, detail, stop: stopOrderOf(found, said, now) };
}

const createdSchema = z.object({ data: z.object({ id: z.string().check(z.regex(/^\d{1,25}$/)) }) });
