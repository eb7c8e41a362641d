import { DAY_MS, type EpochMs, type RejectReason, type RepeatedRefusal, type StopCause } from '@promoter/domain';
import type { XProblem } from './problem.ts';

/** A kind of refusal, how X tells it, and what it means for the bot. Any one of the signs, in the whole or in any error inside, is enough. */
export interface XRefusal {
  /** Its numbers in the old shape. */
  codes?: readonly number[];
  /** The end of a problem's `type`, whose host varies. */
  type?: RegExp;
  /** A problem's `title` or `reason`. */
  name?: RegExp;
  /** In any of its messages. */
  words?: RegExp;
  /** A field that the errors are about. */
  field?: RegExp;
  /** Only with this status; alone it is a sign itself. */
  status?: number;
  reason: Exclude<RejectReason, 'rate-limit' | 'topic'>;
  /** Set where sending again would not help until somebody acts or `until` has come. */
  stop?: {
    scope: 'account' | 'app';
    reason: string;
    fix: string;
    cause?: StopCause;
    /** When it ends by itself; absent where only a resume lifts it. */
    until?: (problem: XProblem, now: EpochMs) => EpochMs | null;
  };
  /** The first stops nothing, only several in a row. */
  onRepeat?: RepeatedRefusal;
  /** A refused read or deletion that says so stops posting too; any other stops nothing. */
  concernsPosting?: boolean;
}

const NEW_TOKENS =
  'Create new tokens in X’s developer console, put them into the account’s secret, then resume. X is asked now and then whether it takes them again.';

/**
 * X's refusals; the first that matches counts. Codes and bodies from X's documents (xdevplatform/docs, 2026-08) and from
 * public threads up to 2026-11.
 */
export const REFUSALS: readonly XRefusal[] = [
  // The account.
  {
    codes: [63, 64],
    type: /\buser-suspended$/,
    words: /account is suspended|has been suspended/i,
    reason: 'account',
    stop: {
      scope: 'account',
      reason: 'X has suspended this account',
      fix: 'Appeal to X from the account itself; resume once it is restored.',
    },
    concernsPosting: true,
  },
  {
    codes: [326],
    words: /temporarily locked|account (?:is|has been) locked/i,
    reason: 'account',
    stop: {
      scope: 'account',
      reason: 'X has locked this account for now',
      fix: 'Sign in to the account on X, unlock it as X asks, then resume.',
    },
  },
  {
    codes: [226],
    words: /looks like it might be automated/i,
    reason: 'account',
    stop: {
      scope: 'account',
      reason: 'X took posts in a row for automated ones',
      fix: 'Sign in to the account on X, see what it asks for, wait for a day, then resume.',
    },
    onRepeat: 'automated',
  },
  {
    codes: [185, 344],
    words: /over daily status update limit|reached your daily limit for/i,
    reason: 'daily-limit',
    stop: {
      scope: 'account',
      reason: 'X takes no more posts of this account today',
      fix: 'Nothing; posts go on when X’s day, in UTC, is over. Lower dailyCap if it comes again.',
      cause: 'daily-limit',
      until: (_, now) => nextUtcDay(now),
    },
  },
  // What is billed.
  {
    name: /^SpendCapReached$/,
    words: /billing cycle spend cap/i,
    reason: 'app',
    stop: {
      scope: 'app',
      reason: 'X reports that the spending cap of the app is reached',
      fix: 'Raise the spending cap in X’s developer console and resume, or wait until the cap is reset.',
      until: endOfNamedPeriod,
    },
  },
  {
    type: /\busage-capped$/,
    name: /^UsageCapExceeded$/,
    words: /^usage cap exceeded/i,
    reason: 'app',
    stop: {
      scope: 'app',
      reason: 'X reports that the usage cap of the app is reached',
      fix: 'Wait until the period ends, or raise the cap in X’s developer console and resume.',
      until: (problem, now) => endOfNamedPeriod(problem, now) ?? nextUtcMonth(now),
    },
  },
  {
    type: /\/problems\/credits[^/]*$/,
    reason: 'app',
    stop: {
      scope: 'app',
      reason: 'X reports that the app has no credits left',
      fix: 'Buy credits in X’s developer console, then resume.',
      until: endOfNamedPeriod,
    },
  },
  {
    status: 402,
    reason: 'app',
    stop: {
      scope: 'app',
      reason: 'X wants to be paid before the app may post',
      fix: 'See X’s developer console for what is owed or used up, then resume.',
      until: endOfNamedPeriod,
    },
  },
  // The clock, the keys and what they may do.
  { codes: [135], words: /timestamp out of bounds/i, reason: 'clock' },
  {
    codes: [89],
    words: /\binvalid or expired token/i,
    reason: 'account',
    stop: {
      scope: 'account',
      reason: 'X no longer accepts the tokens of this account',
      fix: NEW_TOKENS,
      cause: 'credentials',
    },
    concernsPosting: true,
  },
  {
    type: /\bunsupported-authentication$/,
    name: /^Unsupported Authentication$/,
    reason: 'configuration',
    stop: {
      scope: 'account',
      reason: 'X does not take this kind of credentials for posting',
      fix: 'Create tokens of OAuth 1.0a with read and write permission, put them into the account’s secret, then resume.',
    },
    onRepeat: 'unsupported-authentication',
  },
  {
    codes: [261],
    type: /\boauth1-permissions$/,
    words: /application cannot perform write actions|appropriate oauth1 app permissions/i,
    reason: 'configuration',
    stop: {
      scope: 'app',
      reason: 'the X app may not post',
      fix: 'Give the app read and write permission, create new tokens, put them into the accounts’ secrets, then resume.',
    },
  },
  {
    type: /\boauth2-permissions$/,
    words: /appropriate oauth2 app permissions/i,
    reason: 'configuration',
    stop: {
      scope: 'account',
      reason: 'the tokens of this account may not post',
      fix: 'Create tokens with read and write permission, put them into the account’s secret, then resume.',
    },
  },
  {
    codes: [87],
    words: /client is not permitted to perform/i,
    reason: 'configuration',
    stop: {
      scope: 'app',
      reason: 'X does not permit the app to post',
      fix: 'See in X’s developer console what the app may do and give it read and write permission, then resume.',
    },
  },
  {
    codes: [453],
    type: /\b(?:client-forbidden|client-not-enrolled)$/,
    name: /^(?:Client Forbidden|client-not-enrolled)$/,
    words: /currently have access to (?:only )?a subset of/i,
    reason: 'configuration',
    stop: {
      scope: 'app',
      reason: 'the X app is not enrolled for this API',
      fix: 'Attach the app to a project with access to API v2 in X’s developer console, then resume.',
    },
  },
  {
    type: /\bnot-authorized-for-resource$/,
    reason: 'configuration',
    stop: {
      scope: 'account',
      reason: 'the X app may not act for this account',
      fix: 'Authorize the app for the account again, put the new tokens into the account’s secret, then resume.',
    },
  },
  {
    codes: [32],
    status: 401,
    reason: 'account',
    stop: {
      scope: 'account',
      reason: 'X does not accept the credentials of this account',
      fix: NEW_TOKENS,
      cause: 'credentials',
    },
    onRepeat: 'unauthorized',
    concernsPosting: true,
  },
  // The picture, the text.
  { codes: [324], reason: 'media' },
  { field: /\bmedia/i, words: /(?<!social )\bmedia(?:\b|_)/i, status: 400, reason: 'media' },
  {
    codes: [186, 187],
    words:
      /duplicate content|status is a duplicate|needs to be a bit shorter|text is too long|you are not permitted to perform this action/i,
    reason: 'text',
  },
];

const nextUtcDay = (now: EpochMs): EpochMs => Math.floor(now / DAY_MS) * DAY_MS + DAY_MS;

function nextUtcMonth(now: EpochMs): EpochMs {
  const date = new Date(now);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
}

/** When what X counts begins anew: the date to come that it names, else the end of its period, in UTC; null where it names none. */
function endOfNamedPeriod({ resetAt, period }: XProblem, now: EpochMs): EpochMs | null {
  if (resetAt !== null && resetAt > now) return resetAt;
  if (period === '') return null;
  return /^dai?ly$/i.test(period) ? nextUtcDay(now) : nextUtcMonth(now);
}
