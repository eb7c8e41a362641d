import type { AccountId } from '@promoter/domain';

/**
 * Names under which what X said is kept. The ledger itself counts each create when it is reserved
 * (`x.create-post`); how the tries ended, and how long they took, is counted apart: a call without an answer shows.
 */
export const CREATE_ANSWER = 'x.create-post.answer';

/** The calls that read. */
export const READ_TIMELINE = 'x.timeline';
export const READ_SELF = 'x.me';
export const READ_METRICS = 'x.metrics';

/** The note that holds an account's last rate limits: `{ at, limits }`. */
export const rateLimitNote = (account: AccountId): string => `rate-limit:${account}`;
