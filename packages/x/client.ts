import http from 'node:http';
import https from 'node:https';
import { ApiRequestError, ApiResponseError, TwitterApi } from 'twitter-api-v2';
import * as z from 'zod/mini';
import type { Answer } from './answer.ts';
import type { XBearer, XCredentials } from './credentials.ts';
import about from './package.json' with { type: 'json' };
import { rateLimitsOf, timesOf } from './rate-limits.ts';

/** How an account, or with a bearer token the app itself, reaches X. */
export interface XAccess<Keys extends XCredentials | XBearer = XCredentials> {
  credentials: Keys;
  /** Another X, with its `/2`: for tests. */
  apiUrl?: string | undefined;
  /** Real milliseconds that one request may take from its start to the last byte of its answer. */
  timeoutMs: number;
}

type AnyAccess = XAccess<XCredentials | XBearer>;

/** One request; `path` is relative to the API's base. */
export type XRequest =
  | { method: 'GET'; path: string; query: Record<string, string> }
  | { method: 'DELETE'; path: string }
  /** As JSON, unless a file in it wants a form; `nothing` is no body at all. */
  | { method: 'POST'; path: string; body: Record<string, unknown> | 'nothing'; as?: 'form-data' };

export const X_API_URL = 'https://api.x.com/2';

/** X asks clients to name themselves and their version (xdevplatform/docs, 2026-08). */
export const USER_AGENT = `promoter/${about.version}`;

/**
 * Makes one request to X, once, without a retry. Never throws; the library's own errors stay inside, since they hold the
 * request with its OAuth header.
 */
export async function requestX(access: AnyAccess, request: XRequest): Promise<Answer> {
  const base = new URL(access.apiUrl ?? X_API_URL);
  const agent = newAgent(base);
  // The library's timeout counts idle time only, so a slow trickle would never end; this one counts all time.
  const late = Promise.withResolvers<Answer>();
  const timer = setTimeout(() => late.resolve({ kind: 'unanswered', failure: 'timeout', code: '' }), access.timeoutMs);
  try {
    const answer = await Promise.race([send(access, base, agent, request), late.promise]);
    return redactSecrets(answer, access.credentials);
  } finally {
    clearTimeout(timer);
    agent.destroy();
  }
}

/**
 * A new connection for each request: one kept from before may be closed by X just as it is written to, which would leave
 * open whether the post went out. It also lets a deadline abort this request alone. It goes through the proxy that the
 * process goes through, if any.
 */
export const newAgent = (base: URL): http.Agent =>
  base.protocol === 'http:'
    ? new http.Agent({ keepAlive: false })
    : new https.Agent({ keepAlive: false, proxyEnv: https.globalAgent.options.proxyEnv });

/** How the library makes each request to X, and what it tells of one nowhere else. `timeoutMs` is the longest it may idle. */
export function observedRequest(timeoutMs: number) {
  const observed = { status: 0, code: '' };
  const shared = {
    fullResponse: true,
    timeout: timeoutMs,
    // The library's own name would go beside it, in a header that it made up.
    headers: { 'user-agent': USER_AGENT, 'x-user-agent': USER_AGENT, 'accept-encoding': 'identity' },
    // The library unpacks without listening for errors: a body that is not what its label says would end the process.
    compression: 'identity',
    // As text, so that a body is read alike whatever its content type says, and half a body is seen to be half.
    forceParseMode: 'text',
    enableRateLimitSave: false,
    // The library gives the status of a success and the code of a failure nowhere else.
    requestEventDebugHandler: (event: string, data?: unknown) => {
      if (event === 'response') observed.status = responseEvent.parse(data).res.statusCode;
      if (event === 'request-error') observed.code = errorEvent.parse(data).requestError.code;
    },
  } as const;
  return { observed, shared };
}

async function send(
  { credentials, timeoutMs }: AnyAccess,
  base: URL,
  agent: http.Agent,
  request: XRequest,
): Promise<Answer> {
  const client = newClient(credentials, agent).v2;
  const { observed, shared } = observedRequest(timeoutMs);
  const options = { ...shared, prefix: `${base.href.replace(/\/+$/, '')}/` };
  try {
    const { data, headers } =
      request.method === 'POST'
        ? await client.post<string>(request.path, bodyOf(request), { ...options, forceBodyMode: request.as ?? 'json' })
        : request.method === 'DELETE'
          ? await client.delete<string>(request.path, {}, options)
          : await client.get<string>(request.path, request.query, options);
    return readAnswer(observed.status, data, headers);
  } catch (error) {
    if (error instanceof ApiResponseError) return readAnswer(error.code, error.data, error.headers);
    if (error instanceof ApiRequestError) {
      const failure = NEVER_CONNECTED.has(observed.code) ? 'unreachable' : 'cut';
      return { kind: 'unanswered', failure, code: observed.code };
    }
    return { kind: 'unanswered', failure: 'truncated', code: '' };
  }
}

/** The library turns an empty object into JSON, and an empty buffer into nothing. */
const bodyOf = ({ body }: Extract<XRequest, { method: 'POST' }>) => (body === 'nothing' ? Buffer.alloc(0) : body);

function newClient(credentials: AnyAccess['credentials'], httpAgent: http.Agent): TwitterApi {
  if ('bearerToken' in credentials) return new TwitterApi(credentials.bearerToken, { httpAgent });
  const { apiKey: appKey, apiSecret: appSecret, accessToken, accessSecret } = credentials;
  return new TwitterApi({ appKey, appSecret, accessToken, accessSecret }, { httpAgent });
}

/** Codes that a connection fails with before a byte of the request has left; the last where a proxy opens no way to X. */
export const NEVER_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ERR_PROXY_TUNNEL',
]);

const responseEvent = z.object({ res: z.object({ statusCode: z.int() }) });
const systemCode = z.catch(z.string().check(z.regex(/^[A-Z_0-9]{1,40}$/)), '');
const errorEvent = z.catch(z.object({ requestError: z.object({ code: systemCode }) }), {
  requestError: { code: '' },
});

const textSchema = z.catch(z.string(), '');

function readAnswer(status: number, data: unknown, headers: unknown): Answer {
  const text = textSchema.parse(data);
  const json = parseJson(text);
  if (status < 300 && json === undefined) return { kind: 'unanswered', failure: 'truncated', code: '' };
  // What is encoded, although that was not asked for, is bytes and no words.
  const body = json ?? (text === '' || isEncoded(headers) ? undefined : text);
  // Requests are signed by the machine's own clock, so that one is compared with X's, whatever time the bot plays.
  const now = Date.now();
  return { kind: 'answered', status, body, limits: rateLimitsOf(headers, now), ...timesOf(headers, now) };
}

const encodingSchema = z.catch(z.object({ 'content-encoding': z.catch(z.string(), 'identity') }), {
  'content-encoding': 'identity',
});

const isEncoded = (headers: unknown): boolean =>
  encodingSchema.parse(headers)['content-encoding'].trim().toLowerCase() !== 'identity';

function parseJson(text: string): unknown {
  try {
    // What some servers put before a text, a parser takes for a part of it.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** X's keys have 25 characters and more; shorter strings could occur in any text. */
const MIN_SECRET_LENGTH = 8;

/** A server may repeat in its answer what it was sent: the account's keys are replaced. */
function redactSecrets(answer: Answer, credentials: AnyAccess['credentials']): Answer {
  if (answer.kind === 'unanswered' || answer.body === undefined) return answer;
  let text = JSON.stringify(answer.body);
  for (const secret of Object.values(credentials).filter(({ length }) => length >= MIN_SECRET_LENGTH)) {
    text = text.replaceAll(secret, '[redacted]').replaceAll(encodeURIComponent(secret), '[redacted]');
  }
  return { ...answer, body: parseJson(text) };
}
