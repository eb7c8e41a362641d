import { Logger } from '@aws-lambda-powertools/logger';
import type { Log } from '@promoter/domain';

/** Structured JSON lines for CloudWatch, every one with the function's name and the facts that were given. */
export function createLogger(service: string): { logger: Logger; log: Log } {
  const logger = new Logger({ serviceName: service });
  const log: Log = (level, message, facts = {}) => logger[level](message, { ...facts });
  return { logger, log };
}
