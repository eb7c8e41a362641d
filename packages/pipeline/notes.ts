/** What the stories leave behind for whoever shows it, without the stories themselves. */
export { rateLimitNote, withoutAnswer } from '@promoter/domain';
export { readAllSourceHealth, type SourceHealth } from '@promoter/trends/health';
export { readWatch, WATCH_NOTE } from './reconciliation-record.ts';
