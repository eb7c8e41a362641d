import { Logger } from '@aws-lambda-powertools/logger';
import { ENVIRONMENT } from '@promoter/config';
import type { Log } from '@promoter/domain';
import { redactMember, registerSecret } from './redact.ts';

/** A function's log, under its name. */
export interface Logging {
  name: string;
  logger: Logger;
  log: Log;
}

/** Structured JSON lines for CloudWatch, each with the function's name, its deployment and the given facts, without secrets. */
export function createLogger(service: string): Logging {
  const { env } = process;
  for (const name of OWN_SECRETS) registerSecret(env[name] ?? '');
  const logger = new Logger({
    serviceName: service,
    persistentKeys: { deployment: env[ENVIRONMENT.service], version: env.AWS_LAMBDA_FUNCTION_VERSION },
    // It leaves errors to the logger, which writes their stacks.
    jsonReplacerFn: redactMember,
  });
  const log: Log = (level, message, facts = {}) => logger[level](message, { ...facts });
  return { name: service, logger, log };
}

/** With these, which Lambda sets, each function signs its requests. */
const OWN_SECRETS = ['AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'];
