import type { EpochMs } from '@promoter/domain';
import * as z from 'zod/mini';
import { type SignInRefusal, signInRefusal } from './sign-in-refusal.ts';
import { postSigned, type RequestToken, type SignInAccess, signInUrl } from './sign-in-request.ts';

export type { SignInRefusal } from './sign-in-refusal.ts';
export type { RequestToken, XApp } from './sign-in-request.ts';

/** X's sign-in by PIN (OAuth 1.0a, out of band), which mints the access token of an account: its two halves. */
export interface PinSignIn {
  /** Asks X for a sign-in, and gives the address where a person allows the app and is shown a PIN. */
  begin(handle: string): Promise<Begun | SignInRefusal>;
  /** Gives the PIN for the account's access token. A PIN counts once. */
  finish(request: RequestToken, pin: string): Promise<SignedIn | SignInRefusal>;
}

export interface Begun {
  kind: 'begun';
  address: string;
  request: RequestToken;
}

export interface SignedIn {
  kind: 'signed-in';
  /** Who signed in, as X writes the name. */
  handle: string;
  accessToken: string;
  accessSecret: string;
  /** Whether the token may post; null where X does not say. */
  mayPost: boolean | null;
}

/** Nothing of it throws or is tried twice. `now` is what a wait is counted from. */
export function createPinSignIn({ now, ...access }: SignInAccess & { now: () => EpochMs }): PinSignIn {
  const { apiKey, apiSecret } = access.app;
  return {
    async begin(handle) {
      const answer = await postSigned(access, 'request_token', { oauth_callback: 'oob' });
      const begun = answer.kind === 'answered' && answer.status === 200 ? begunIn(answer.text) : undefined;
      if (!begun) return signInRefusal(answer, { step: 'request-token', secrets: [apiKey, apiSecret], now: now() });
      const { oauth_token: token, oauth_token_secret: secret } = begun;
      const address = signInUrl(access.apiUrl, 'authorize');
      address.search = new URLSearchParams({ oauth_token: token, ...SIGN_IN_AS, screen_name: handle }).toString();
      return { kind: 'begun', address: address.href, request: { token, secret } };
    },
    async finish(request, pin) {
      const { token, secret } = request;
      const form = { oauth_token: token, oauth_verifier: pin };
      const answer = await postSigned(access, 'access_token', form, request);
      const granted = answer.kind === 'answered' && answer.status === 200 ? grantedIn(answer.text) : undefined;
      const secrets = [apiKey, apiSecret, token, secret, pin];
      if (answer.kind !== 'answered' || !granted)
        return signInRefusal(answer, { step: 'access-token', secrets, now: now() });
      const { oauth_token: accessToken, oauth_token_secret: accessSecret, screen_name: handle } = granted;
      return { kind: 'signed-in', handle, accessToken, accessSecret, mayPost: mayPost(answer.headers) };
    },
  };
}

/**
 * Whoever is signed in to X in that browser signs in anew, with the name filled in (X's documentation of
 * GET oauth/authorize, 2026-11; a sign-in by PIN has to use that page).
 */
const SIGN_IN_AS = { force_login: 'true' };

const word = z.string().check(z.minLength(1));
const formOf = (text: string): Record<string, string> => Object.fromEntries(new URLSearchParams(text.trim()));

// Where the callback is not confirmed, X has not understood that it is to show a PIN.
const begunSchema = z.object({
  oauth_token: word,
  oauth_token_secret: word,
  oauth_callback_confirmed: z.literal('true'),
});
const begunIn = (text: string) => begunSchema.safeParse(formOf(text)).data;

const grantedSchema = z.object({ oauth_token: word, oauth_token_secret: word, screen_name: word });
const grantedIn = (text: string) => grantedSchema.safeParse(formOf(text)).data;

/** X's answers to a token may name what it is good for: `read`, `read-write`, `read-write-directmessages`. */
const accessSchema = z.object({ 'x-access-level': z.string() });

function mayPost(headers: unknown): boolean | null {
  const level = accessSchema.safeParse(headers).data?.['x-access-level'];
  return level === undefined ? null : level.includes('write');
}
