import type { Change } from '@promoter/control';
import type { AnswerOf } from '@promoter/control/answers';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type * as z from 'zod/mini';
import { parseInput } from './request.ts';
import { json, type Result } from './responses.ts';
import type { RouteServices } from './services.ts';

export type Method = 'GET' | 'POST' | 'DELETE';

/** A route, as the router needs it. */
export interface Route {
  method: Method;
  /** `/posts/{account}`. */
  path: string;
  /** Whether it needs no authentication. */
  isPublic: boolean;
  /** For openapi.json: what it does, beside which others it stands, and what it refuses besides what all do. */
  summary: string;
  tag: string;
  refusals: readonly number[];
  /** `by` is the label of the caller's token; null on a public route. */
  run(event: APIGatewayProxyEventV2, services: RouteServices, by: string | null): Promise<Result>;
}

/** A route of a browser: it sends content of these types, or elsewhere. */
export interface PageRoute extends Route {
  sends: 'redirect' | readonly string[];
  /** Whether it sends nothing (204) where there is nothing now. */
  mayBeEmpty?: boolean;
}

/** A route that answers with JSON. */
export interface JsonRoute extends Route {
  /** Values of the path and the query, and as `body` the JSON that is sent. */
  input: z.ZodMiniObject;
  answer: z.ZodMiniType;
  /** Another form in which it answers where it is asked for that. */
  alsoAs?: { type: string };
}

/** The answer of a route to a change that left everything as it was: it is not in the log. */
class Unchanged<Answer> {
  readonly answer: Answer;

  constructor(answer: Answer) {
    this.answer = answer;
  }
}

/** What a route answers to a change. */
export const answerTo = <Answer>({ answer, isChanged }: Change<Answer>): Answer | Unchanged<Answer> =>
  isChanged ? answer : new Unchanged(answer);

interface Spec<Input extends z.ZodMiniObject, Answer extends z.ZodMiniType> {
  summary: string;
  tag: string;
  /** Beside 400, and of a change those of its body. */
  refusals?: readonly number[];
  isPublic?: boolean;
  input: Input;
  answer: Answer;
  handle(
    input: z.output<Input>,
    services: RouteServices,
    by: string,
  ): Promise<AnswerOf<Answer> | Unchanged<AnswerOf<Answer>>>;
  /** Of a change: what its caller did, as the end of a sentence for the log; null where nothing was changed, as `Unchanged` says, too. */
  did?(input: z.output<Input>, answer: AnswerOf<Answer>): string | null;
  /** Writes the answer in another form; null where JSON is wanted. */
  alsoAs?: { type: string; write(input: z.output<Input>, answer: AnswerOf<Answer>): Result | null };
  /** 200 unless the answer says otherwise. */
  statusOf?(answer: AnswerOf<Answer>): number;
}

/** A route in three moves: parse, call, answer. */
export function route<Input extends z.ZodMiniObject, Answer extends z.ZodMiniType>(
  method: Method,
  path: string,
  { handle, statusOf, did, isPublic = false, refusals = [], ...spec }: Spec<Input, Answer>,
): JsonRoute {
  return {
    ...spec,
    method,
    path,
    isPublic,
    refusals: [400, ...(method === 'GET' ? [] : [413, 415]), ...refusals],
    run: async (event, services, by) => {
      const input = parseInput(spec.input, event);
      const handled = await handle(input, services, by ?? '');
      const isUnchanged = handled instanceof Unchanged;
      const answer = isUnchanged ? handled.answer : handled;
      const done = isUnchanged ? null : (did?.(input, answer) ?? null);
      if (done !== null && by !== null) await recordChange({ by, did: done }, services);
      return spec.alsoAs?.write(input, answer) ?? json(answer, statusOf?.(answer));
    },
  };
}

/** The change is made: that it could not be recorded is told in the function's log alone. */
async function recordChange(
  change: { by: string; did: string },
  { store, realNow, log }: RouteServices,
): Promise<void> {
  log('info', 'changed over HTTP', change);
  try {
    await store.auditLog.add({ at: realNow(), ...change });
  } catch (error) {
    log('error', 'a change could not be recorded', { ...change, error });
  }
}
