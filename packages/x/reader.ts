import type { EpochMs, Unreadable } from '@promoter/domain';
import type * as z from 'zod/mini';
import type { Answer } from './answer.ts';
import { describeFailure } from './classify-answer.ts';
import { requestX, type XAccess } from './client.ts';
import type { XBearer, XCredentials } from './credentials.ts';
import { type MeteredRead, meterRead, type ReadMeter } from './meter-read.ts';
import { describeProblem, EMPTY_PROBLEM, problemOf } from './problem.ts';
import { waitUntil } from './rate-limits.ts';
import { refusalOf, stopOfOthers } from './refusal-of.ts';

/** How reads of an account, or with a bearer token of the app, reach X, and what counts them. */
export interface ReadAccess<Keys extends XCredentials | XBearer = XCredentials> extends XAccess<Keys>, ReadMeter {}

export interface ReadRequest<S extends z.ZodMiniType>
  extends Pick<MeteredRead<unknown>, 'call' | 'countedOnce' | 'price'> {
  path: string;
  query: Record<string, string>;
  schema: S;
  /** How many things X bills for this answer. */
  reads: (answer: z.output<S>) => number;
}

export type XReader = <S extends z.ZodMiniType>(
  request: ReadRequest<S>,
) => Promise<{ kind: 'read'; answer: z.output<S> } | Unread>;

/** Why X could not be read, with the HTTP status of its answer; null where there was none. */
export type Unread = Unreadable & { status: number | null };

/** The function that every read of X goes through: one request, parsed, metered and priced. */
export function createXReader(access: ReadAccess<XCredentials | XBearer>): XReader {
  return async ({ path, query, schema, reads, ...metered }) => {
    const request = async () => {
      const answer = await requestX(access, { method: 'GET', path, query });
      return { answer, parsed: parseAnswer(answer, schema) };
    };
    const { answer, parsed } = await meterRead(
      { ...metered, request, reads: ({ parsed }) => (parsed ? reads(parsed.data) : null) },
      access,
    );
    return parsed ? { kind: 'read', answer: parsed.data } : unreadable(answer, access.now());
  };
}

/** The body of a 200 that fits the schema; undefined for any other answer. */
function parseAnswer<S extends z.ZodMiniType>(answer: Answer, schema: S): { data: z.output<S> } | undefined {
  const parsed = answer.kind === 'answered' && answer.status === 200 ? schema.safeParse(answer.body) : undefined;
  return parsed?.success ? { data: parsed.data } : undefined;
}

/** Why an answer could not be read, as a phrase for a person. */
function describeUnread(answer: Answer): string {
  if (answer.kind === 'unanswered') return describeFailure(answer);
  const problem = problemOf(answer.body);
  if (answer.status === 200 && problem === EMPTY_PROBLEM) return 'X’s answer has another shape';
  const described = describeProblem(answer.status, problem);
  return answer.status === 400 ? `${described}: ${OUR_FAULT}` : described;
}

/** A read consists of parameters alone: where X refuses them, it has changed, or they were wrong all along. */
const OUR_FAULT =
  'the bot asks in a way that X does not take, which is no fault of the account; install a newer version';

function unreadable(answer: Answer, now: EpochMs): Unread {
  const detail = describeUnread(answer);
  if (answer.kind === 'unanswered') return { kind: 'unreadable', detail, stop: null, status: null };
  const { status } = answer;
  const refusal = refusalOf(answer, now);
  if (!refusal) {
    const isNamed = answer.limits.length > 0 || answer.resetAt !== undefined || answer.retryAfterMs !== undefined;
    const refused = { until: isNamed ? waitUntil(answer, now) : null };
    return { kind: 'unreadable', detail, stop: null, status, ...(status === 429 && { refused }) };
  }
  // What X says of a read's parameters is told as our fault.
  const told = status === 400 ? detail : refusal.detail;
  const why = {
    reason: refusal.reason,
    fix: refusal.stop?.stop.fix ?? null,
    clockAheadMs: answer.clockAheadMs ?? null,
  };
  return { kind: 'unreadable', detail: told, stop: stopOfOthers(refusal), status, refused: { until: null, why } };
}
