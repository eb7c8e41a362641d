import { Logger } from '@aws-lambda-powertools/logger';
import { ENVIRONMENT } from '@promoter/config';
import type { Log } from '@promoter/domain';
import { registerSecret, withoutSecrets } from './redact.ts';

/** A function's log, under its name. */
export interface Logging {
  name: string;
  logger: Logger;
  log: Log;
}

/**
 * Structured JSON lines for CloudWatch, each with the function's name, the deployment it belongs to and the facts that
 * were given, none with a secret.
 */
export function createLogger(
  service: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Logging {
  for (const name of OWN_SECRETS) registerSecret(env[name] ?? '');
  const logger = new Logger({
    serviceName: service,
    persistentKeys: { deployment: env[ENVIRONMENT.service], version: env.AWS_LAMBDA_FUNCTION_VERSION },
    // Errors it leaves to the logger, which tells them with their stacks.
    jsonReplacerFn: withoutSecrets,
  });
  const log: Log = (level, message, facts = {}) => logger[level](message, { ...facts });
  return { name: service, logger, log };
}

/** What Lambda itself gives each function to sign its requests with. */
const OWN_SECRETS = ['AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'];
