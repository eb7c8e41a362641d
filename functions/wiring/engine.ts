import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import middy from '@middy/core';
import type { Log } from '@promoter/domain';
import type { Context } from 'aws-lambda';
import * as z from 'zod/mini';
import { createLogger } from './logger.ts';

/** What every scheduled function is given beside its event. */
export interface Engine {
  log: Log;
  metrics: Metrics;
}

/** An event that this function has no use for: a fault in what fires it. */
export class UnknownEvent extends Error {
  override name = 'UnknownEvent';
}

/**
 * The middleware of all scheduled functions, in one place: the request's id on each line of the log, metrics
 * written out at the end, and the event parsed before anything else looks at it.
 */
export function createHandler<Schema extends z.ZodMiniType, Result>(
  name: string,
  schema: Schema,
  run: (event: z.output<Schema>, engine: Engine) => Promise<Result>,
): (event: unknown, context: Context) => Promise<Result> {
  const { logger, log } = createLogger(name);
  const metrics = new Metrics();
  return middy<unknown, Result>()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .use(logMetrics(metrics, { throwOnEmptyMetrics: false }))
    .handler(async (event) => {
      const parsed = z.safeParse(schema, event);
      if (!parsed.success) throw new UnknownEvent(`${name} cannot read its event: ${z.prettifyError(parsed.error)}`);
      return run(parsed.data, { log, metrics });
    });
}
