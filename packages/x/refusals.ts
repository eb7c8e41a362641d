import type { EpochMs, PublishOutcome } from '@promoter/domain';
import type { XProblem } from './problem.ts';

type Rejected = Extract<PublishOutcome, { kind: 'rejected' }>;

/** A kind of refusal, and what it means for the bot. */
interface XRefusal {
  /** Its HTTP status. */
  status: number;
  /** Distinguishes its body from others of the same status. */
  matches: (problem: XProblem) => boolean;
  reason: Rejected['reason'];
  /** Set where sending again would not help until somebody acts or `until` has come. */
  stop: {
    scope: 'account' | 'app';
    reason: string;
    fix: string;
    /** When it ends by itself; absent where only a resume lifts it. */
    until?: (problem: XProblem, now: EpochMs) => EpochMs | null;
  } | null;
}

/**
 * X's refusals; the first that matches counts. From the error bodies in X's documents
 * (xdevplatform/docs, 2026-08) and from public issue threads. Hosts in `type` vary, so its end is compared.
 */
const REFUSALS: readonly XRefusal[] = [
  {
    status: 403,
    matches: ({ title, type, resetAt }) => title === 'SpendCapReached' || (isCredits(type) && resetAt !== null),
    reason: 'app',
    stop: {
      scope: 'app',
      reason: 'X reports that the spending cap of the app is reached',
      fix: 'Raise the spending cap in X’s developer console and resume, or wait until the cap is reset.',
      until: ({ resetAt }) => resetAt,
    },
  },
  {
    status: 402,
    matches: () => true,
    reason: 'app',
    stop: {
      scope: 'app',
      reason: 'X reports that the app has no credits left',
      fix: 'Buy credits in X’s developer console, then resume.',
      until: ({ resetAt }) => resetAt,
    },
  },
  {
    status: 401,
    matches: () => true,
    reason: 'account',
    stop: {
      scope: 'account',
      reason: 'X does not accept the credentials of this account',
      fix: 'Create new tokens in X’s developer console, put them into the account’s secret, then resume.',
    },
  },
  {
    status: 403,
    matches: ({ type }) => type.endsWith('/user-suspended'),
    reason: 'account',
    stop: {
      scope: 'account',
      reason: 'X has suspended this account',
      fix: 'Appeal to X from the account itself; resume once it is restored.',
    },
  },
  {
    status: 403,
    matches: ({ type }) => type.endsWith('/oauth1-permissions'),
    reason: 'configuration',
    stop: {
      scope: 'account',
      reason: 'the X app may not post for this account',
      fix: 'Give the app read and write permission, create new tokens, put them into the account’s secret, then resume.',
    },
  },
  {
    status: 403,
    matches: ({ title, reason }) => title === 'Client Forbidden' || reason === 'client-not-enrolled',
    reason: 'configuration',
    stop: {
      scope: 'account',
      reason: 'the X app is not enrolled for this API',
      fix: 'Attach the app to a project with access to API v2 in X’s developer console, then resume.',
    },
  },
  {
    status: 429,
    matches: ({ title, type }) => title === 'UsageCapExceeded' || type.endsWith('/usage-capped'),
    reason: 'app',
    stop: {
      scope: 'app',
      reason: 'X reports that the usage cap of the app is reached',
      fix: 'Wait until the period ends, or raise the cap in X’s developer console and resume.',
      until: ({ period }, now) => endOfPeriod(period, now),
    },
  },
  {
    status: 403,
    matches: ({ detail }) => /duplicate content|not permitted to perform this action/i.test(detail),
    reason: 'text',
    stop: null,
  },
];

/** What the first refusal of this status that the problem matches means, with what it stops; undefined where none does. */
export function refusalOf(status: number | null, problem: XProblem, now: EpochMs) {
  const refusal = REFUSALS.find((known) => known.status === status && known.matches(problem));
  if (!refusal) return undefined;
  const { reason, stop } = refusal;
  if (!stop) return { reason, stop };
  const { scope, until, ...order } = stop;
  return { reason, stop: { scope, stop: { ...order, until: until?.(problem, now) ?? null } } };
}

const isCredits = (type: string): boolean => /\/problems\/credits[^/]*$/.test(type);

/** X counts in UTC. An unnamed period counts as a month, the longer of the two. */
function endOfPeriod(period: string, now: EpochMs): EpochMs {
  const date = new Date(now);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  return /^dai?ly$/i.test(period) ? Date.UTC(year, month, day + 1) : Date.UTC(year, month + 1, 1);
}
