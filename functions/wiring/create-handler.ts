import middy, { type MiddlewareObj } from '@middy/core';
import type { Log } from '@promoter/domain';
import type { Context } from 'aws-lambda';
import * as z from 'zod/mini';
import type { Logging } from './logger.ts';
import { redactError } from './redact-error.ts';

/** An event that this function cannot read: a fault in what sends it. */
export class UnknownEvent extends Error {
  override name = 'UnknownEvent';
}

/**
 * The handler of a scheduled function with the middleware that all of them share: the request's id on each log line, the
 * event parsed first, secrets redacted from errors; `also` adds the function's own. `correlate` adds an id to each
 * further log line of this invocation.
 */
export function createHandler<Schema extends z.ZodMiniType, Result>(
  { name, log, begin, correlate }: Logging,
  schema: Schema,
  run: (event: z.output<Schema>, log: Log, correlate: (id: string) => void) => Promise<Result>,
  also: MiddlewareObj<unknown, Result>[] = [],
): (event: unknown, context: Context) => Promise<Result> {
  return middy<unknown, Result>()
    .before(({ context }) => begin(context))
    .use(also)
    .handler(async (event) => {
      const parsed = z.safeParse(schema, event);
      if (!parsed.success) throw new UnknownEvent(`${name} cannot read its event: ${z.prettifyError(parsed.error)}`);
      try {
        return await run(parsed.data, log, correlate);
      } catch (error) {
        // Lambda writes it into the log by itself.
        throw redactError(error);
      }
    });
}
