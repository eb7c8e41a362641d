import type { EpochMs } from '@promoter/domain';
import { POLICY } from '@promoter/slots';
import { describeProblem, problemOf } from './problem.ts';
import { rateLimitsOf, timesOf, waitUntil } from './rate-limits.ts';
import type { SignInAnswer } from './sign-in-request.ts';

/** Which half of a sign-in was refused. */
export type SignInStep = 'request-token' | 'access-token';

/**
 * Why a sign-in came to nothing. `app-keys`: X does not know the app. `app-suspended`. `callback`: the app is not set up for
 * signing in, or not by PIN. `app`: anything else that the app may not. `pin`: not the PIN that was shown. `expired`: the
 * sign-in took too long, or was used. `unclear`: an answer that is none of X's.
 */
export type SignInFault =
  | 'app-keys'
  | 'app-suspended'
  | 'callback'
  | 'app'
  | 'pin'
  | 'expired'
  | 'clock'
  | 'wait'
  | 'unavailable'
  | 'unreachable'
  | 'timeout'
  | 'cut'
  | 'unclear';

export interface SignInRefusal {
  kind: 'refused';
  fault: SignInFault;
  /** X's own words with the status, or the system's code; without any secret of this sign-in; may be empty. */
  said: string;
  /** Of `wait`: when X may be asked again. */
  until?: EpochMs;
  /** Of `clock`: how far this machine's clock is ahead of X's; negative where behind; absent where X does not say. */
  clockAheadMs?: number;
}

/** What an answer that is no success means. `secrets` are kept out of the words: X repeats what it was sent. */
export function signInRefusal(
  answer: SignInAnswer,
  { step, secrets, now }: { step: SignInStep; secrets: readonly string[]; now: EpochMs },
): SignInRefusal {
  if (answer.kind === 'unanswered') return { kind: 'refused', fault: answer.failure, said: answer.code };
  const { status, headers } = answer;
  const text = withoutSecrets(answer.text, secrets);
  const problem = problemOf(parseJson(text) ?? text);
  const codes = [...problem.codes, ...codesInMarkup(text)];
  const words = [...problem.words, problem.inner].join(' ');
  const said = status < 300 ? `HTTP ${status}` : describeProblem(status, problem);
  const refused = (fault: SignInFault) => ({ kind: 'refused' as const, fault, said });

  // Signatures hold this machine's own time, so that is what X compares with its own.
  const { clockAheadMs, ...times } = timesOf(headers, Date.now());
  const isClockOff = clockAheadMs !== undefined && Math.abs(clockAheadMs) > POLICY.refusals.clockOffMs;
  if (codes.includes(135) || (status === 401 && isClockOff)) {
    return { ...refused('clock'), ...(clockAheadMs === undefined ? {} : { clockAheadMs }) };
  }
  if (status === 429) {
    return { ...refused('wait'), until: waitUntil({ limits: rateLimitsOf(headers, now), ...times }, now) };
  }
  if (status >= 500) return refused('unavailable');
  if (status < 400) return refused('unclear');
  const named = NAMED.find(({ code, form }) => (code !== undefined && codes.includes(code)) || form.test(words));
  if (named) return refused(named.fault);
  if (problem.isPage && codes.length === 0 && !isXml(text)) return refused('unclear');
  if (status === 401) return refused(step === 'request-token' ? 'app-keys' : 'expired');
  return refused(status === 402 || status === 403 ? 'app' : 'unclear');
}

/** X's codes and words for these refusals (its list of error codes, and public threads, 2026-11). */
const NAMED: readonly { fault: SignInFault; code?: number; form: RegExp }[] = [
  { fault: 'pin', form: /oauth_verifier/i },
  { fault: 'app-suspended', code: 416, form: /suspended application/i },
  { fault: 'callback', code: 415, form: /callback/i },
  { fault: 'callback', code: 417, form: /desktop applications only/i },
];

/** The codes of X's older answers: `<error code="415">`. */
const codesInMarkup = (text: string): number[] =>
  [...text.matchAll(/<error code="(\d{1,4})"/g)].map(([, code]) => Number(code));

const isXml = (text: string): boolean => /^\s*<\?xml/.test(text);

/** Shorter ones could be a part of any word; a PIN has about seven digits. */
const LEAST_LENGTH = 4;

function withoutSecrets(text: string, secrets: readonly string[]): string {
  // What X's markup repeats of the request.
  const words = text.replace(/<request>[\s\S]*?(?:<\/request>|$)/g, '');
  return secrets
    .filter(({ length }) => length >= LEAST_LENGTH)
    .sort((a, b) => b.length - a.length)
    .reduce(
      (so, secret) => so.replaceAll(secret, '[redacted]').replaceAll(encodeURIComponent(secret), '[redacted]'),
      words,
    )
    .replace(/(oauth_(?!verifier\b|callback\b|consumer_key\b)\w+=)[^&\s"<]+/g, '$1[redacted]');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
