import type { EpochMs, Unreadable } from '@promoter/domain';
import type * as z from 'zod/mini';
import type { Answer } from './answer.ts';
import { describeFailure } from './classify-answer.ts';
import { requestX, type XAccess } from './client.ts';
import { meterRead, type ReadMeter } from './meter-read.ts';
import { describeProblem, NOTHING_SAID, problemOf } from './problem.ts';
import { refusalOf, stopOrderOf } from './refusals.ts';

export interface ReadAccess extends XAccess, ReadMeter {}

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
  return async ({ call, path, query, schema, reads }) => {
    const ask = async () => {
      const answer = await requestX(access, { method: 'GET', path, query });
      const parsed = answer.kind === 'answered' && answer.status === 200 ? schema.safeParse(answer.body) : undefined;
      return { answer, body: parsed?.success ? { is: parsed.data } : null };
    };
    const { answer, body } = await meterRead({ call, ask, reads: ({ body }) => body && reads(body.is) }, access);
    return body ? { kind: 'read', answer: body.is } : unreadable(answer, access.now());
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
