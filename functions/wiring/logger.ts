import { ENVIRONMENT } from '@promoter/config';
import type { Log } from '@promoter/domain';
import type { Context } from 'aws-lambda';
import { loggable, registerSecret } from './redact.ts';

/** A function's log, under its name. */
export interface Logging {
  name: string;
  log: Log;
  /** An invocation begins: each line from now on carries its request's id, and no correlation id until one is given. */
  begin(context: Pick<Context, 'awsRequestId' | 'functionName'>): void;
  /** What this invocation's further lines are about, such as its slot. */
  correlate(id: string): void;
}

/**
 * Structured JSON lines for CloudWatch, each with the function's name, its deployment and the given facts, without
 * secrets. By hand, with the members that Powertools' logger writes: that library is 20 KB at each cold start, a
 * thirtieth of the bundle, for these lines.
 */
export function createLogger(service: string): Logging {
  const { env } = process;
  for (const name of OWN_SECRETS) registerSecret(env[name] ?? '');
  const isSilent = env[ENVIRONMENT.logLevel] === 'SILENT';
  const origin = { service, deployment: env[ENVIRONMENT.service], version: env.AWS_LAMBDA_FUNCTION_VERSION };
  let invocation: Record<string, unknown> = {};
  let isCold = true;
  return {
    name: service,
    log(level, message, facts = {}) {
      if (isSilent || level === 'debug') return;
      const head = { level: level.toUpperCase(), message, timestamp: new Date().toISOString() };
      const stream = level === 'info' ? process.stdout : process.stderr;
      stream.write(`${lineOf({ ...head, ...origin, ...invocation }, facts)}\n`);
    },
    begin({ awsRequestId, functionName }) {
      invocation = { cold_start: isCold, function_name: functionName, function_request_id: awsRequestId };
      isCold = false;
    },
    correlate(id) {
      invocation.correlation_id = id;
    },
  };
}

/** A line is written whatever its facts are: those that JSON has no form for are left out. */
function lineOf(head: object, facts: Readonly<Record<string, unknown>>): string {
  try {
    return JSON.stringify({ ...head, ...facts }, withStacks);
  } catch (cause) {
    return JSON.stringify({ ...head, notShown: Object.keys(facts), cause }, withStacks);
  }
}

function withStacks(name: string, value: unknown): unknown {
  const shown = loggable(name, value);
  return value instanceof Error ? { ...Object(shown), ...errorsOf(value), stack: value.stack } : shown;
}

const errorsOf = (error: Error): object => (error instanceof AggregateError ? { errors: error.errors } : {});

/** With these, which Lambda sets, each function signs its requests. */
const OWN_SECRETS = ['AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'];
