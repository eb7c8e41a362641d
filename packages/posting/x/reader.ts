import type { Clock, EpochMs, MicroUsd, Unreadable, UsageMeter } from '@promoter/domain';
import type * as z from 'zod/mini';
import type { Answer } from '../answer.ts';
import { describeFailure } from '../classify-error.ts';
import { describeProblem, NOTHING_SAID, problemOf } from '../problem.ts';
import { refusalOf, stopOrderOf } from '../refusals.ts';
import { askX, type XAccess } from './ask-x.ts';

export interface ReadAccess extends XAccess {
  meter: Pick<UsageMeter, 'record'>;
  /** What X bills for one post, or one account, of one's own that is read. */
  prices: { readOwnPost: MicroUsd };
  now: Clock;
}

interface Reading<S extends z.ZodMiniType> {
  /** Its name in ApiUsage. */
  call: string;
  path: string;
  query: Record<string, string>;
  schema: S;
  /** How many things X bills for this answer. */
  reads: (answer: z.output<S>) => number;
}

export type Reader = <S extends z.ZodMiniType>(
  reading: Reading<S>,
) => Promise<{ kind: 'read'; answer: z.output<S> } | Unreadable>;

/** Makes the function that every read goes through: one request, parsed, metered and priced, whatever comes of it. */
export function createReader(access: ReadAccess): Reader {
  const { meter, prices, now } = access;
  return async ({ call, path, query, schema, reads }) => {
    const at = now();
    const answer = await askX(access, { method: 'GET', path, query });
    const body = answer.kind === 'answered' && answer.status === 200 ? schema.safeParse(answer.body) : undefined;
    const billed = body?.success ? reads(body.data) : 0;
    const latencyMs = now() - at;
    await meter.record({
      call,
      at,
      latencyMs,
      ok: body?.success === true,
      reads: billed,
      cost: billed * prices.readOwnPost,
    });
    return body?.success ? { kind: 'read', answer: body.data } : unreadable(answer, at);
  };
}

function unreadable(answer: Answer, now: EpochMs): Unreadable {
  if (answer.kind === 'unanswered') return { kind: 'unreadable', detail: describeFailure(answer), stop: null };
  const problem = problemOf(answer.body);
  const refusal = refusalOf(answer.status, problem ?? NOTHING_SAID);
  return {
    kind: 'unreadable',
    detail:
      answer.status === 200 && !problem ? 'X’s answer has another shape' : describeProblem(answer.status, problem),
    stop: refusal ? stopOrderOf(refusal, problem ?? NOTHING_SAID, now) : null,
  };
}
