import { SESSION_COOKIE } from '@promoter/config';
import { type EpochMs, HOUR_MS, MINUTE_MS, SECOND_MS } from '@promoter/domain';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { isSameSecret, keyFor, sign } from './token.ts';
import type { Token } from './tokens.ts';

/** The session of a browser that gave the token once. It is kept in its signed cookie alone. */
export interface Session {
  /** Unguessable, and new at each sign-in; the CSRF value is made of it. */
  id: string;
  signedInAt: EpochMs;
  expiresAt: EpochMs;
}

/** How long a session lives without a request. */
const IDLE_MS = 30 * MINUTE_MS;
/** How long it lives at most, however busy: a dashboard left open signs in once a day. */
const MAX_MS = 24 * HOUR_MS;
/** A session is extended once this much of its idle time has passed, and not at every request. */
const EXTEND_AFTER_MS = 5 * MINUTE_MS;

/** Its name outside of this machine, where browsers pin it to the one host. */
export const HOST_COOKIE = `__Host-${SESSION_COOKIE}`;
const SIGNED_COOKIE = new RegExp(`^(?:__Host-)?${SESSION_COOKIE}=(.*)\\.(.*)$`);

export function beginSession(now: EpochMs, random: (bytes: number) => Uint8Array): Session {
  return { id: Buffer.from(random(18)).toString('base64url'), signedInAt: now, expiresAt: now + IDLE_MS };
}

/** A session, and the token that it was begun with: it ends with that token. */
export interface SignedIn {
  session: Session;
  token: Token;
}

/** The session of a request, if its cookie was signed with one of these tokens and has not expired. */
export function readSession(
  event: Pick<APIGatewayProxyEventV2, 'cookies'>,
  tokens: readonly Token[],
  now: EpochMs,
): SignedIn | undefined {
  for (const cookie of event.cookies ?? []) {
    const [, payload = '', signature = ''] = SIGNED_COOKIE.exec(cookie.trim()) ?? [];
    const token = tokens.find(({ value }) => isSameSecret(signature, sign(payload, keyFor('session', value))));
    if (!token) continue;
    const [id = '', signedInAt, expiresAt] = payload.split('.');
    const session = { id, signedInAt: Number(signedInAt), expiresAt: Number(expiresAt) };
    if (session.expiresAt > now && now - session.signedInAt < MAX_MS) return { session, token };
  }
  return undefined;
}

/** The session with its idle time restarted; undefined while a new cookie is not worthwhile. */
export function extendSession(session: Session, now: EpochMs): Session | undefined {
  const expiresAt = Math.min(now + IDLE_MS, session.signedInAt + MAX_MS);
  return expiresAt - session.expiresAt >= EXTEND_AFTER_MS ? { ...session, expiresAt } : undefined;
}

/** The CSRF value that a page has to send with every change, beside the cookie that the browser adds by itself. */
export const csrfValue = ({ session, token }: SignedIn): string => sign(session.id, keyFor('csrf', token.value));

/** The cookie that holds a session. Outside of this machine it is for HTTPS only, and pinned to the one host. */
export function sessionCookie({ session, token }: SignedIn, onLocalServer: boolean, now: EpochMs): string {
  const payload = [session.id, session.signedInAt, session.expiresAt].join('.');
  const value = `${payload}.${sign(payload, keyFor('session', token.value))}`;
  return cookieOf(value, Math.floor((session.expiresAt - now) / SECOND_MS), onLocalServer);
}

const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Whether this is the laptop's own server, which speaks plain HTTP. Behind a Function URL AWS sets the domain. */
export const isLocal = ({ requestContext }: Pick<APIGatewayProxyEventV2, 'requestContext'>): boolean =>
  LOCAL.test(requestContext.domainName);

export const endedCookie = (onLocalServer: boolean): string => cookieOf('', 0, onLocalServer);

function cookieOf(value: string, maxAge: number, onLocalServer: boolean): string {
  const kept = `Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Strict`;
  return onLocalServer ? `${SESSION_COOKIE}=${value}; ${kept}` : `${HOST_COOKIE}=${value}; ${kept}; Secure`;
}
