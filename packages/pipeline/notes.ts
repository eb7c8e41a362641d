/** What the stories leave behind for whoever shows it, without the stories themselves. */
export { rateLimitKey, withoutAnswer } from '@promoter/domain';
export { readAllSourceHealth, type SourceHealth } from '@promoter/trends/health';
export { RECONCILIATION_KEY, readReconciliationRecord } from './reconciliation-record.ts';
