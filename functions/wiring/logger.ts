import { Logger } from '@aws-lambda-powertools/logger';
import type { Log } from '@promoter/domain';
import { redact } from './redact.ts';

/** Structured JSON lines for CloudWatch, each with the function's name and the facts that were given, none with a secret. */
export function createLogger(service: string): { logger: Logger; log: Log } {
  const logger = new Logger({ serviceName: service, jsonReplacerFn: withoutSecrets });
  const log: Log = (level, message, facts = {}) => logger[level](message, { ...facts });
  return { logger, log };
}

/** Errors it leaves to the logger, which tells them with their stacks. */
const withoutSecrets = (_name: string, value: unknown): unknown => (typeof value === 'string' ? redact(value) : value);
