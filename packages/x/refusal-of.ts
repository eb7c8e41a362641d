import { type EpochMs, MINUTE_MS, type RejectReason, type StopOrder } from '@promoter/domain';
import { POLICY } from '@promoter/slots';
import type { Answered } from './answer.ts';
import { describeProblem, problemOf, type XProblem } from './problem.ts';
import { REFUSALS, type XRefusal } from './refusals.ts';

/** What a refusal of X means. */
export interface RefusalMeaning {
  reason: Exclude<RejectReason, 'rate-limit' | 'topic'>;
  /** In X's own words, as one line. */
  detail: string;
  stop: StopOrder | null;
  /** Whether `stop` holds also where a read or a deletion was refused so. */
  concernsPosting: boolean;
}

/**
 * What a read or a deletion that was refused so stops: posting has refusals of its own. Of refused keys, whatever X says
 * of them, only the second in a row does.
 */
export function stopOfOthers({ stop, concernsPosting }: RefusalMeaning): StopOrder | null {
  if (!stop || !concernsPosting) return null;
  return stop.stop.cause === 'credentials' ? { ...stop, onRepeat: 'unauthorized' } : stop;
}

/** Of these statuses, 408 means that X has not seen the whole request, and 429 is to be waited for. */
const isRefusal = (status: number): boolean => status >= 400 && status < 500 && status !== 408;

/**
 * What a refusal means; undefined for an answer that is none, and for a 429 that only asks to wait. Any refusal that the
 * table does not have is `unclear`: it is certain that nothing was done, and not why.
 */
export function refusalOf(answer: Answered, now: EpochMs, hasMedia = true): RefusalMeaning | undefined {
  const { status: answered, body, clockAheadMs = 0 } = answer;
  const problem = problemOf(body);
  // A 200 that holds nothing but errors may name its real status in them.
  const isAccepted = answered >= 200 && answered < 300;
  const status = isAccepted ? (problem.status ?? answered) : answered;
  if (!isRefusal(status)) return undefined;
  const detail = describeProblem(answered, problem);
  const refusal = REFUSALS.find((known) => (hasMedia || known.reason !== 'media') && matches(known, status, problem));
  const isClockOff = status === 401 && !problem.isPage && Math.abs(clockAheadMs) > POLICY.refusals.clockOffMs;
  if (isClockOff || refusal?.reason === 'clock') {
    return { reason: 'clock', detail: describeClock(detail, clockAheadMs), stop: null, concernsPosting: false };
  }
  if (refusal) return { ...meaningOf(refusal, problem, now), detail };
  if (status === 429 || isAccepted) return undefined;
  return { reason: 'unclear', detail, stop: unclearStop(detail), concernsPosting: false };
}

function matches(refusal: XRefusal, status: number, problem: XProblem): boolean {
  const { codes = [], type, name, words, field, status: only } = refusal;
  // What stands before X says nothing about accounts and texts, whatever its pages say.
  if (problem.isPage) return false;
  if (codes.some((code) => problem.codes.includes(code))) return true;
  if (only !== undefined && status !== only) return false;
  const signs = [
    [type, problem.types],
    [name, problem.names],
    [words, problem.words],
    [field, problem.fields],
  ] as const;
  const isByStatusAlone = !type && !name && !words && !field;
  return (isByStatusAlone && only !== undefined) || signs.some(([sign, said]) => said.some((each) => sign?.test(each)));
}

function meaningOf(
  { reason, stop, onRepeat, concernsPosting = false }: XRefusal,
  problem: XProblem,
  now: EpochMs,
): Omit<RefusalMeaning, 'detail'> {
  if (!stop) return { reason, stop: null, concernsPosting };
  const { scope, until, ...order } = stop;
  const orderNow = {
    scope,
    stop: { ...order, until: until?.(problem, now) ?? null },
    ...(onRepeat && { onRepeat }),
  } satisfies StopOrder;
  return { reason, stop: orderNow, concernsPosting };
}

const unclearStop = (detail: string): StopOrder => ({
  scope: 'account',
  stop: {
    reason: `X refuses posts in a row, and the bot does not know why: ${detail}`,
    fix: 'Look at the account on X and at the app in X’s developer console; mend what X’s words name, then resume.',
    until: null,
  },
  onRepeat: 'unclear',
});

function describeClock(detail: string, clockAheadMs: number): string {
  const minutes = Math.round(Math.abs(clockAheadMs) / MINUTE_MS);
  if (minutes === 0) return `${detail}; X says that this machine’s clock is wrong`;
  const direction = clockAheadMs > 0 ? 'ahead of' : 'behind';
  return `${detail}; this machine’s clock is ${minutes} minute${minutes === 1 ? '' : 's'} ${direction} X’s`;
}
