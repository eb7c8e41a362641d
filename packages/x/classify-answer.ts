import type { DeleteOutcome, EpochMs, PublishOutcome, RateLimit, StopOrder } from '@promoter/domain';
import { POLICY } from '@promoter/slots';
import * as z from 'zod/mini';
import type { Answer, Unanswered } from './answer.ts';
import { describeProblem, problemOf } from './problem.ts';
import { usedUpDay, waitUntil } from './rate-limits.ts';
import { refusalOf, stopOfOthers } from './refusal-of.ts';

/**
 * What an answer to "create this post" means. Only a clear answer counts as posted or refused; where the post may
 * have gone out, the outcome is `unknown` and the timeline is checked.
 *
 * A connection that was never made is `unknown` too, although nothing can have gone out: one path for all lost answers
 * is simpler, sends again while the slot is open, and costs two timeline checks.
 *
 * A refusal that speaks of media is clear only where the post `hasMedia`.
 */
export function classifyAnswer(answer: Answer, now: EpochMs, hasMedia = true): PublishOutcome {
  if (answer.kind === 'unanswered') return { kind: 'unknown', detail: describeFailure(answer) };
  const { status, body, limits } = answer;
  const isAccepted = status >= 200 && status < 300;
  const created = isAccepted ? createdSchema.safeParse(body) : undefined;
  // Only an id proves a post.
  if (created?.success) return { kind: 'posted', xId: created.data.data.id };
  const refusal = refusalOf(answer, now, hasMedia);
  if (refusal) {
    const { reason, detail, stop } = refusal;
    return { kind: 'rejected', reason, detail, stop };
  }
  if (status === 429) {
    const stop = dayStop(limits, now);
    return { kind: 'wait', until: waitUntil(answer, now), ...(stop && { stop }) };
  }
  const detail = describeProblem(status, problemOf(body));
  // The only 4xx that leaves open what was done: X says that it did not get the whole request.
  if (status === 408) return { kind: 'unknown', detail, isFinal: true };
  return { kind: 'unknown', detail: isAccepted ? `${detail}, without a post id` : detail };
}

/** A counter of 24 hours that is used up holds the posts to come, too. */
function dayStop(limits: readonly RateLimit[], now: EpochMs): StopOrder | undefined {
  const counter = usedUpDay(limits, now);
  return (
    counter && {
      scope: counter.window === 'app-day' ? 'app' : 'account',
      stop: {
        reason: `X’s counter of 24 hours${counter.limit > 0 ? ` (${counter.limit} requests)` : ''} is used up`,
        fix: 'Nothing; posts go on when X resets it. Lower dailyCap if it comes again.',
        cause: 'daily-limit',
        until: counter.resetAt,
      },
    }
  );
}

/**
 * What an answer to "delete this post" means. A post that X no longer has is deleted: an earlier request may have lost
 * its answer. Where nothing is certain X is asked again, which deletes nothing twice; so it is where it refused the keys
 * or a wrong clock, which may be over soon.
 */
export function classifyDeletion(answer: Answer, now: EpochMs): DeleteOutcome {
  if (answer.kind === 'unanswered') return { kind: 'later', detail: describeFailure(answer), until: now };
  const { status, body } = answer;
  const problem = problemOf(body);
  if (problem.isPage && status < 500 && status !== 429) {
    // What stands before X knows nothing of posts, not even that there is none.
    const until = now + POLICY.rateLimit.usualWindowMs;
    return { kind: 'later', detail: describeProblem(status, problem), until };
  }
  if (status === 404 || problem.type.endsWith('/resource-not-found') || deletedSchema.safeParse(body).success) {
    return { kind: 'deleted' };
  }
  const refusal = refusalOf(answer, now);
  if (!refusal) {
    const until = status === 429 ? waitUntil(answer, now) : now;
    return { kind: 'later', detail: describeProblem(status, problem), until };
  }
  const { reason, detail } = refusal;
  const stop = stopOfOthers(refusal);
  const maySoonBeOver = reason === 'clock' || stop?.onRepeat === 'unauthorized';
  return maySoonBeOver
    ? { kind: 'later', detail, until: now + POLICY.rateLimit.usualWindowMs, ...(stop && { stop }) }
    : { kind: 'refused', detail, stop };
}

const deletedSchema = z.object({ data: z.object({ deleted: z.literal(true) }) });

const createdSchema = z.object({ data: z.object({ id: z.string().check(z.regex(/^\d{1,25}$/)) }) });

const FAILURES: Readonly<Record<Unanswered['failure'], string>> = {
  unreachable: 'X could not be reached, nothing was sent',
  timeout: 'X did not answer in time',
  cut: 'the connection broke before X answered',
  truncated: 'X’s answer broke off or could not be read',
};

/** Why no answer came, as a phrase for a person. */
export const describeFailure = ({ failure, code }: Unanswered): string =>
  FAILURES[failure] + (code === '' ? '' : ` (${code})`);
