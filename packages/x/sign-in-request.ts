import { ApiRequestError, ApiResponseError, TwitterApi } from 'twitter-api-v2';
import { NEVER_CONNECTED, newAgent, observedRequest, X_API_URL } from './client.ts';
import type { XCredentials } from './credentials.ts';

/** An app's own keys, which its sign-in is signed with: the same for all of its accounts. */
export type XApp = Pick<XCredentials, 'apiKey' | 'apiSecret'>;

/** How a sign-in reaches X. */
export interface SignInAccess {
  app: XApp;
  /** Another X, with its `/2`: for tests. */
  apiUrl?: string | undefined;
  /** Real milliseconds that one request may take from its start to the last byte of its answer. */
  timeoutMs: number;
  /** Breaks a request off. */
  signal?: AbortSignal;
}

/** What X says before a person has allowed anything: it names this sign-in, and signs its second half. */
export interface RequestToken {
  token: string;
  secret: string;
}

export type SignInAnswer =
  | { kind: 'answered'; status: number; text: string; headers: unknown }
  | { kind: 'unanswered'; failure: 'unreachable' | 'timeout' | 'cut'; code: string };

/** The address of one of X's pages and endpoints for signing in, which stand beside its `/2`. */
export function signInUrl(apiUrl: string = X_API_URL, name: 'request_token' | 'authorize' | 'access_token'): URL {
  return new URL(`../oauth/${name}`, `${apiUrl.replace(/\/+$/, '')}/`);
}

/**
 * Posts a signed form to X, once. Never throws; the library's own errors stay inside, since they hold the request with its
 * OAuth header. Its methods for signing in are not used: they know one address, no deadline, and throw the headers away.
 */
export async function postSigned(
  { app, apiUrl, timeoutMs, signal }: SignInAccess,
  name: 'request_token' | 'access_token',
  form: Record<string, string>,
  signedWith?: RequestToken,
): Promise<SignInAnswer> {
  const url = signInUrl(apiUrl, name);
  const agent = newAgent(url);
  const early = Promise.withResolvers<SignInAnswer>();
  const timer = setTimeout(() => early.resolve({ kind: 'unanswered', failure: 'timeout', code: '' }), timeoutMs);
  const breakOff = (): void => early.resolve({ kind: 'unanswered', failure: 'cut', code: '' });
  signal?.addEventListener('abort', breakOff);
  try {
    const { apiKey: appKey, apiSecret: appSecret } = app;
    const token = signedWith ? { accessToken: signedWith.token, accessSecret: signedWith.secret } : {};
    const client = new TwitterApi({ appKey, appSecret, ...token }, { httpAgent: agent });
    return await Promise.race([send(client, url.href, form, timeoutMs), early.promise]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', breakOff);
    agent.destroy();
  }
}

async function send(client: TwitterApi, url: string, form: Record<string, string>, timeout: number) {
  const { observed, shared } = observedRequest(timeout);
  const answered = (status: number, data: unknown, headers: unknown): SignInAnswer => ({
    kind: 'answered',
    status,
    text: typeof data === 'string' ? data : '',
    headers,
  });
  try {
    const options = { ...shared, forceBodyMode: 'url' } as const;
    const { data, headers } = await client.post<string>(url, form, options);
    return answered(observed.status, data, headers);
  } catch (error) {
    if (error instanceof ApiResponseError) return answered(error.code, error.data, error.headers);
    const { code } = observed;
    const isUnreached = error instanceof ApiRequestError && NEVER_CONNECTED.has(code);
    return { kind: 'unanswered', failure: isUnreached ? 'unreachable' : 'cut', code } as const;
  }
}
