import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy, { type MiddlewareObj } from '@middy/core';
import type { Log } from '@promoter/domain';
import type { Context } from 'aws-lambda';
import * as z from 'zod/mini';
import { createLogger } from './logger.ts';
import { redactError } from './redact-error.ts';

/** An event that this function cannot read: a fault in what sends it. */
export class UnknownEvent extends Error {
  override name = 'UnknownEvent';
}

/** Adds the id of what an invocation is about to each further line of its log. */
export type Correlate = (id: string) => void;

/**
 * The middleware of all scheduled functions, in one place: the request's id on each line of the log, the event parsed
 * before anything else reads it, and what this one function wants besides (`extra`).
 */
export function createHandler<Schema extends z.ZodMiniType, Result>(
  name: string,
  schema: Schema,
  run: (event: z.output<Schema>, log: Log, correlate: Correlate) => Promise<Result>,
  extra: MiddlewareObj<unknown, Result>[] = [],
): (event: unknown, context: Context) => Promise<Result> {
  const { logger, log } = createLogger(name);
  return middy<unknown, Result>()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .use(extra)
    .handler(async (event) => {
      const parsed = z.safeParse(schema, event);
      if (!parsed.success) throw new UnknownEvent(`${name} cannot read its event: ${z.prettifyError(parsed.error)}`);
      try {
        return await run(parsed.data, log, (id) => logger.setCorrelationId(id));
      } catch (error) {
        // Lambda writes it into the log by itself.
        throw redactError(error);
      }
    });
}
