import { DAY_MS, type EpochMs, type RateLimit, SECOND_MS, utcDay } from '@promoter/domain';
import type { Answer, Unanswered } from '@promoter/x/answer';
import type { Random } from './random.ts';

/** One request to create a post, as X sees it. */
export interface CreateRequest {
  /** The account has posted this text before and X would refuse it. */
  duplicate: boolean;
  /** Accepts the post; returns its id. */
  accept(): string;
}

/** What X does with one request. It accepts a post before it answers, so an error may hide an accepted post. */
interface Reaction {
  accepts: boolean;
  /** What it answers; null where no answer comes before the timeout. `xId` is the accepted post's. */
  answer(xId: string, now: EpochMs, random: Random): Answer | null;
}

const PROBLEMS = 'https://api.x.com/2/problems';

const REACTIONS = {
  none: { accepts: true, answer: (xId) => answered(201, { data: { id: xId } }) },
  'refused-before-accept': { accepts: false, answer: () => unanswered('unreachable', 'ECONNREFUSED') },
  'reset-after-accept': { accepts: true, answer: () => unanswered('cut', 'ECONNRESET') },
  '503-after-accept': { accepts: true, answer: () => answered(503) },
  '503-before-accept': { accepts: false, answer: () => answered(503) },
  '408-after-accept': { accepts: true, answer: () => answered(408) },
  '408-before-accept': { accepts: false, answer: () => answered(408) },
  'truncated-201': { accepts: true, answer: () => unanswered('truncated', '') },
  'hang-after-accept': { accepts: true, answer: () => null },
  'hang-before-accept': { accepts: false, answer: () => null },
  'rate-limited': {
    accepts: false,
    answer: (_, now, random) =>
      answered(429, { title: 'Too Many Requests', status: 429 }, exhausted(now, random.between(30, 900))),
  },
  'usage-cap': {
    accepts: false,
    answer: () => answered(429, { title: 'UsageCapExceeded', period: 'Daily', type: `${PROBLEMS}/usage-capped` }),
  },
  'spend-cap': {
    accepts: false,
    answer: (_, now) =>
      answered(403, { title: 'SpendCapReached', type: `${PROBLEMS}/credits`, reset_date: utcDay(now + DAY_MS) }),
  },
  'credits-depleted': {
    accepts: false,
    answer: () => answered(402, { title: 'CreditsDepleted', type: `${PROBLEMS}/credits` }),
  },
  unauthorized: { accepts: false, answer: () => answered(401, { title: 'Unauthorized', detail: 'Unauthorized' }) },
  'not-permitted': { accepts: false, answer: () => forbidden('You are not permitted to perform this action.') },
  locked: { accepts: false, answer: () => coded(403, 326) },
  'looks-automated': { accepts: false, answer: () => coded(403, 226) },
  'daily-limit': { accepts: false, answer: () => coded(403, 185) },
  'day-used-up': {
    accepts: false,
    answer: (_, now, random) => answered(429, undefined, exhausted(now, random.between(300, 20_000), 'user-day')),
  },
  'wrong-clock': { accepts: false, answer: () => coded(401, 135) },
  'read-only-app': { accepts: false, answer: () => coded(403, 261) },
  'page-of-the-edge': { accepts: false, answer: () => answered(403, '<html><title>Attention Required!</title>') },
  'bad-request': { accepts: false, answer: () => answered(400) },
  'errors-only': {
    accepts: false,
    answer: () => answered(200, { errors: [{ title: 'Internal Error', detail: 'Internal error' }] }),
  },
} as const satisfies Record<string, Reaction>;

/** What goes wrong with one request to publish. */
export type XFault = keyof typeof REACTIONS;

/** What X answers to one request; null where no answer comes before the timeout. */
export function answerWithFault(
  fault: XFault,
  { duplicate, accept }: CreateRequest,
  random: Random,
  now: EpochMs,
): Answer | null {
  const { accepts, answer }: Reaction = REACTIONS[fault];
  const refuses = accepts && duplicate;
  const given = answer(accepts && !refuses ? accept() : '', now, random);
  return given && refuses ? forbidden('You are not allowed to create a Tweet with duplicate content.') : given;
}

/** What X answers to a request to delete a post, with the same faults; null where no answer comes before the timeout. */
export function answerToDeletion(
  fault: XFault,
  /** Deletes the post; false where there is none. */
  remove: () => boolean,
  random: Random,
  now: EpochMs,
): Answer | null {
  const { accepts, answer }: Reaction = REACTIONS[fault];
  const isFound = accepts && remove();
  if (fault !== 'none') return answer('', now, random);
  if (!isFound) return answered(404, { title: 'Not Found Error', type: `${PROBLEMS}/resource-not-found` });
  return answered(200, { data: { deleted: true } });
}

const exhausted = (now: EpochMs, seconds: number, window: RateLimit['window'] = '15-minutes'): RateLimit[] => [
  { window, limit: 100, remaining: 0, resetAt: (Math.ceil(now / SECOND_MS) + seconds) * SECOND_MS },
];

/** In the old shape. */
const coded = (status: number, code: number): Answer => answered(status, { errors: [{ code, message: 'no' }] });

const forbidden = (detail: string): Answer => answered(403, { title: 'Forbidden', detail });

const answered = (status: number, body?: unknown, limits: readonly RateLimit[] = []): Answer => ({
  kind: 'answered',
  status,
  body,
  limits,
});

const unanswered = (failure: Unanswered['failure'], code: string): Answer => ({ kind: 'unanswered', failure, code });
