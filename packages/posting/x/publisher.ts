import type { Clock, Publisher } from '@promoter/domain';
import { classifyAnswer } from '../classify-error.ts';
import { rateLimitsOf } from '../rate-limits.ts';
import { askX, type XAccess } from './ask-x.ts';

/** Publishes on the account that the credentials belong to. One request for each call, never a second. */
export function createXPublisher({ now, ...access }: XAccess & { now: Clock }): Publisher {
  return {
    publish: async (text) => {
      const answer = await askX(access, { method: 'POST', path: 'tweets', body: { text } });
      const outcome = classifyAnswer(answer, now());
      const limits = answer.kind === 'answered' ? rateLimitsOf(answer.headers) : [];
      return limits.length === 0 ? outcome : { ...outcome, limits };
    },
  };
}
