import { type EpochMs, type RateLimit, SECOND_MS } from '@promoter/domain';
import type { Answer } from '@promoter/x/answer';
import type { XFault } from './fault-profiles.ts';
import type { Random } from './random.ts';

/** One request to create a post, as X sees it. */
export interface CreateRequest {
  /** The account has posted this text before and X would refuse it. */
  duplicate: boolean;
  /** Accepts the post; returns its id. */
  accept(): string;
}

/** Faults after which no answer comes before the timeout. */
export const isHang = (fault: XFault): fault is 'hang-after-accept' | 'hang-before-accept' =>
  fault === 'hang-after-accept' || fault === 'hang-before-accept';

/** What X answers. It accepts a post before it answers, so an error may hide an accepted post. */
export function answerTo(
  fault: Exclude<XFault, 'hang-after-accept' | 'hang-before-accept'>,
  { duplicate, accept }: CreateRequest,
  random: Random,
  now: EpochMs,
): Answer {
  switch (fault) {
    case 'refused-before-accept':
      return { kind: 'unanswered', failure: 'unreachable', code: 'ECONNREFUSED' };
    case '503-before-accept':
      return answered(503);
    case 'rate-limited':
      return answered(429, { title: 'Too Many Requests', status: 429 }, exhausted(now, random.between(30, 900)));
    case 'usage-cap':
      return answered(429, { title: 'UsageCapExceeded', period: 'Daily', type: `${PROBLEMS}/usage-capped` });
    case 'spend-cap':
      return answered(403, {
        title: 'SpendCapReached',
        type: `${PROBLEMS}/credits`,
        reset_date: new Date(now + 86_400_000).toISOString().slice(0, 10),
      });
    case 'credits-depleted':
      return answered(402, { title: 'CreditsDepleted', type: `${PROBLEMS}/credits` });
    case 'unauthorized':
      return answered(401, { title: 'Unauthorized', detail: 'Unauthorized' });
    case 'not-permitted':
      return answered(403, { title: 'Forbidden', detail: 'You are not permitted to perform this action.' });
    case 'errors-only':
      return answered(200, { errors: [{ title: 'Internal Error', detail: 'Internal error' }] });
    case 'none':
    case 'reset-after-accept':
    case '503-after-accept':
    case 'truncated-201':
      return duplicate ? answered(403, DUPLICATE) : answerAfter(fault, accept());
  }
}

function answerAfter(fault: 'none' | 'reset-after-accept' | '503-after-accept' | 'truncated-201', xId: string): Answer {
  switch (fault) {
    case 'none':
      return answered(201, { data: { id: xId } });
    case 'reset-after-accept':
      return { kind: 'unanswered', failure: 'cut', code: 'ECONNRESET' };
    case '503-after-accept':
      return answered(503);
    case 'truncated-201':
      return { kind: 'unanswered', failure: 'truncated', code: '' };
  }
}

const PROBLEMS = 'https://api.x.com/2/problems';

const DUPLICATE = { title: 'Forbidden', detail: 'You are not allowed to create a Tweet with duplicate content.' };

const exhausted = (now: EpochMs, seconds: number): RateLimit[] => [
  { window: '15-minutes', limit: 100, remaining: 0, resetAt: (Math.ceil(now / SECOND_MS) + seconds) * SECOND_MS },
];

const answered = (status: number, body?: unknown, limits: readonly RateLimit[] = []): Answer => ({
  kind: 'answered',
  status,
  body,
  limits,
});
