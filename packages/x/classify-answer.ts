import type { DeleteOutcome, EpochMs, PublishOutcome } from '@promoter/domain';
import * as z from 'zod/mini';
import type { Answer, Unanswered } from './answer.ts';
import { describeProblem, problemOf } from './problem.ts';
import { waitUntil } from './rate-limits.ts';
import { refusalOf } from './refusals.ts';

/**
 * What an answer to "create this post" means. Only a clear answer counts as posted or refused; where the post may
 * have gone out, the outcome is `unknown` and the timeline is checked.
 *
 * A connection that was never made is `unknown` too, although nothing can have gone out: one path for all lost answers
 * is simpler, sends again while the slot is open, and costs two timeline checks.
 */
export function classifyAnswer(answer: Answer, now: EpochMs): PublishOutcome {
  if (answer.kind === 'unanswered') return { kind: 'unknown', detail: describeFailure(answer) };
  const { status, body, limits } = answer;
  const isAccepted = status >= 200 && status < 300;
  const created = isAccepted ? createdSchema.safeParse(body) : undefined;
  // Only an id proves a post.
  if (created?.success) return { kind: 'posted', xId: created.data.data.id };
  const problem = problemOf(body);
  const detail = describeProblem(status, problem);
  // A 200 that holds nothing but errors may name its real status in them.
  const refusal = refusalOf(isAccepted ? problem.status : status, problem, now);
  if (refusal) return { kind: 'rejected', detail, ...refusal };
  if (isAccepted) return { kind: 'unknown', detail: `${detail}, without a post id` };
  if (status === 429) return { kind: 'wait', until: waitUntil(limits, now) };
  if (TEXT_REFUSALS.has(status)) return { kind: 'rejected', reason: 'text', detail, stop: null };
  // Any other 4xx is a refusal, also where its body is unknown to us; but 408 means that not all of the request arrived.
  if (status >= 400 && status < 500 && status !== 408) {
    return { kind: 'rejected', reason: 'configuration', detail, stop: null };
  }
  return { kind: 'unknown', detail };
}

/**
 * What an answer to "delete this post" means. A post that X no longer has is deleted: an earlier request may have lost
 * its answer. Where nothing is certain X is asked again, which deletes nothing twice.
 */
export function classifyDeletion(answer: Answer, now: EpochMs): DeleteOutcome {
  if (answer.kind === 'unanswered') return { kind: 'later', detail: describeFailure(answer), until: now };
  const { status, body, limits } = answer;
  const problem = problemOf(body);
  if (status === 404 || problem.type.endsWith('/resource-not-found') || deletedSchema.safeParse(body).success) {
    return { kind: 'deleted' };
  }
  const detail = describeProblem(status, problem);
  const refusal = refusalOf(status, problem, now);
  if (refusal) return { kind: 'refused', detail, stop: refusal.stop };
  if (status === 429) return { kind: 'later', detail, until: waitUntil(limits, now) };
  if (status >= 400 && status < 500 && status !== 408) return { kind: 'refused', detail, stop: null };
  return { kind: 'later', detail, until: now };
}

const deletedSchema = z.object({ data: z.object({ deleted: z.literal(true) }) });

const createdSchema = z.object({ data: z.object({ id: z.string().check(z.regex(/^\d{1,25}$/)) }) });

/** Statuses with which X refuses a text, where its body does not say otherwise. */
const TEXT_REFUSALS: ReadonlySet<number> = new Set([400, 403, 413, 422]);

const FAILURES: Readonly<Record<Unanswered['failure'], string>> = {
  unreachable: 'X could not be reached, nothing was sent',
  timeout: 'X did not answer in time',
  cut: 'the connection broke before X answered',
  truncated: 'X’s answer broke off or could not be read',
};

/** Why no answer came, as a phrase for a person. */
export const describeFailure = ({ failure, code }: Unanswered): string =>
  FAILURES[failure] + (code === '' ? '' : ` (${code})`);
