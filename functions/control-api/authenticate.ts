import { MINUTE_MS } from '@promoter/domain';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { countFailure, lockedFor, WITHIN_MS } from './lockout.ts';
import { Problem } from './problem.ts';
import type { RouteServices } from './services.ts';
import { csrfValue, readSession, type Session, type SignedIn } from './session.ts';
import { bearerToken, isSameSecret } from './token.ts';
import { type Token, tokenWith } from './tokens.ts';

/** The caller: a program that sends its token, or a browser with a session that was begun with it. */
export interface Caller {
  token: Token;
  session?: Session;
}

/** The header in which a page sends its CSRF value. */
export const CSRF_HEADER = 'x-csrf-token';

/**
 * Authenticates a request. Throws a 401, a 403 for a change that the dashboard's page did not make or
 * that the token does not allow, or a 429 for one
 * wrong token too many.
 */
export async function authenticate(
  event: APIGatewayProxyEventV2,
  services: Pick<RouteServices, 'tokens' | 'store' | 'realNow'>,
): Promise<Caller> {
  const { authorization } = event.headers;
  if (authorization !== undefined) {
    const token = await assertToken(bearerToken(authorization) ?? '', event, services);
    assertRole(event, token);
    return { token };
  }
  const signedIn = readSession(event, await services.tokens(), services.realNow());
  if (!signedIn) throw unauthorized('send "Authorization: Bearer <token>", or sign in at /sign-in');
  if (isChange(event)) assertOwnOrigin(event, signedIn);
  assertRole(event, signedIn.token);
  return signedIn;
}

/** Whoever may only look changes nothing, but may end a session of their own. */
function assertRole(event: APIGatewayProxyEventV2, { label, role }: Token): void {
  if (role === 'steer' || !isChange(event) || event.rawPath === '/sign-out') return;
  throw new Problem(403, `the token of “${label}” may look and change nothing: use one whose role is "steer"`);
}

/**
 * Throws unless this is a token, which is looked at first: it lets its holder in whatever others sent from the same
 * address. A wrong one is a 401 and is counted; once ten were, more of them are a 429 until the time is over.
 */
export async function assertToken(
  given: string,
  event: APIGatewayProxyEventV2,
  { tokens, store, realNow }: Pick<RouteServices, 'tokens' | 'store' | 'realNow'>,
): Promise<Token> {
  const token = tokenWith(given, await tokens());
  if (token) return token;
  const { sourceIp } = event.requestContext.http;
  const seconds = await lockedFor(store.keyValues, sourceIp, realNow());
  if (seconds !== undefined) {
    const detail = `this is not the token either: too many wrong ones came from here in the last ${WITHIN_MS / MINUTE_MS} min; the right one is let in at once`;
    throw new Problem(429, detail, { 'retry-after': String(seconds) });
  }
  await countFailure(store.keyValues, sourceIp, realNow());
  throw unauthorized('this is not the token');
}

const unauthorized = (detail: string): Problem =>
  new Problem(401, detail, { 'www-authenticate': 'Bearer realm="promoter"' });

/** Whether a request asks for more than to read. */
export const isChange = ({ requestContext }: APIGatewayProxyEventV2): boolean =>
  !['GET', 'HEAD'].includes(requestContext.http.method);

function assertOwnOrigin(event: APIGatewayProxyEventV2, signedIn: SignedIn): void {
  if (!isSameOrigin(event)) throw new Problem(403, 'a change has to come from the dashboard itself');
  if (!isSameSecret(event.headers[CSRF_HEADER] ?? '', csrfValue(signedIn))) {
    throw new Problem(403, `the ${CSRF_HEADER} header is missing or not this session’s: reload the page`);
  }
}

/** Whether the browser says that a page of this host made the request. */
function isSameOrigin({ headers, requestContext }: APIGatewayProxyEventV2): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  // Browsers from before 2023 send no more than this.
  const { origin = '' } = headers;
  return URL.canParse(origin) && new URL(origin).host === requestContext.domainName;
}

/** Whether a browser says that a page of another host made the request. Programs send no such headers. */
export function isCrossSite(event: APIGatewayProxyEventV2): boolean {
  const { 'sec-fetch-site': site, origin } = event.headers;
  if (site === 'none' || (site === undefined && origin === undefined)) return false;
  return !isSameOrigin(event);
}
