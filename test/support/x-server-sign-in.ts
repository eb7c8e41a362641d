import { createHmac } from 'node:crypto';
import type { Reaction } from './x-server-reactions.ts';

/** An app as the developer console shows it. */
export interface XAppOnX {
  apiKey: string;
  apiSecret: string;
  /** What its tokens are good for, as X writes it in `x-access-level`; X leaves the header out where this is null. */
  access: 'read' | 'read-write' | null;
}

/** The part of the local X where people allow an app by PIN (OAuth 1.0a). It checks signatures as X does. */
export interface SignIns {
  /** Signs in at this address as this person, allows the app, and reads the PIN off the page. */
  allow(address: string, username: string): string;
  /** What happens to the requests for a token to come, one each, whatever was asked. */
  reactions: { 'request-token': Reaction[]; 'access-token': Reaction[] };
  /** Every sign-in begun so far is too old from now on. */
  expire(): void;
  /** Everything that X gave out and that nobody may see printed; the request's token is in the address. */
  secrets: string[];
  react(request: SignInRequest): Reaction | undefined;
}

interface SignInRequest {
  line: string;
  url: URL;
  authorization: string;
  body: string;
}

interface Begun {
  app: XAppOnX;
  secret: string;
  pin: string;
  username?: string;
  isOver: boolean;
}

/** `onToken` learns of each token that is given out, and whose it is. */
export function createSignIns(
  apps: readonly XAppOnX[],
  origin: () => string,
  onToken: (token: string, user: { id: string; username: string }) => void,
): SignIns {
  const begun = new Map<string, Begun>();
  const reactions: SignIns['reactions'] = { 'request-token': [], 'access-token': [] };
  const secrets: string[] = [];

  function requestToken({ url, authorization, body }: SignInRequest): Reaction {
    const app = appOf(authorization);
    if (!app || !isSigned(app, `${origin()}${url.pathname}`, { authorization, body })) return coded(32, NOT_KNOWN);
    const callback = new URLSearchParams(body).get('oauth_callback');
    if (callback !== 'oob') return answer(403, NOT_APPROVED);
    const token = `${begun.size}cAAAAAAAxL9gAAAB${begun.size}`;
    const secret = `Kd75W4OQfb2oJTV0vzGzeXftVAwgMnE${begun.size}`;
    const pin = String(5_910_437 + begun.size);
    begun.set(token, { app, secret, pin, isOver: false });
    secrets.push(secret, pin);
    return answer(200, `oauth_token=${token}&oauth_token_secret=${secret}&oauth_callback_confirmed=true`);
  }

  function accessToken({ url, authorization, body }: SignInRequest): Reaction {
    const app = appOf(authorization);
    const token = parameterOf(authorization, 'oauth_token') ?? '';
    const request = begun.get(token);
    if (!app || !request || request.isOver || request.app !== app) return coded(89, 'Invalid or expired token.');
    const signed = isSigned(app, `${origin()}${url.pathname}`, { authorization, body, tokenSecret: request.secret });
    if (!signed) return answer(401, 'Failed to validate oauth signature and token');
    if (request.username === undefined || new URLSearchParams(body).get('oauth_verifier') !== request.pin)
      return answer(401, 'Error processing your OAuth request: Invalid oauth_verifier parameter');
    request.isOver = true;
    const user = { id: String(370_773_112 + begun.size), username: request.username };
    const [access, secret] = [`${user.id}-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZe`, `LswwdoUaIvS8ltyTt5jkRh4J50vU${user.id}`];
    secrets.push(access, secret);
    onToken(access, user);
    const text = `oauth_token=${access}&oauth_token_secret=${secret}&user_id=${user.id}&screen_name=${user.username}`;
    return answer(200, text, app.access === null ? {} : { 'x-access-level': app.access });
  }

  const appOf = (authorization: string) =>
    apps.find(({ apiKey }) => apiKey === parameterOf(authorization, 'oauth_consumer_key'));

  function allow(address: string, username: string): string {
    const request = begun.get(new URL(address).searchParams.get('oauth_token') ?? '');
    if (!request || request.isOver) throw new Error(`X shows no PIN at ${address}`);
    request.username = username;
    return request.pin;
  }

  return {
    allow,
    reactions,
    secrets,
    expire: () => {
      for (const request of begun.values()) request.isOver = true;
    },
    react(request) {
      const { line, url } = request;
      if (line === 'POST /oauth/request_token') return reactions['request-token'].shift() ?? requestToken(request);
      if (line === 'POST /oauth/access_token') return reactions['access-token'].shift() ?? accessToken(request);
      if (line !== 'GET /oauth/authorize') return undefined;
      // A browser that is signed in as whoever the address names.
      const pin = allow(url.href, url.searchParams.get('screen_name') ?? 'somebody');
      return answer(200, `<!doctype html><p>Enter this PIN to complete the authorization process: ${pin}</p>`);
    },
  };
}

const NOT_KNOWN = 'Could not authenticate you.';
const NOT_APPROVED =
  "<?xml version='1.0' encoding='UTF-8'?><errors><error code=\"415\">Callback URL not approved for this client application. Approved callback URLs can be adjusted in your application settings</error></errors>";

const answer = (status: number, body: unknown, headers: Record<string, string> = {}): Reaction => ({
  kind: 'answer',
  answer: { status, body },
  headers,
});

const coded = (code: number, message: string): Reaction => answer(401, { errors: [{ code, message }] });

function parameterOf(authorization: string, name: string): string | undefined {
  const [, value] = new RegExp(`[ ,]${name}="([^"]*)"`).exec(authorization) ?? [];
  return value === undefined ? undefined : decodeURIComponent(value);
}

/** Whether a request carries the signature that RFC 5849 (OAuth 1.0, section 3.4) asks for. */
function isSigned(
  app: XAppOnX,
  url: string,
  { authorization, body, tokenSecret = '' }: { authorization: string; body: string; tokenSecret?: string },
): boolean {
  const header = [...authorization.matchAll(/(oauth_\w+)="([^"]*)"/g)]
    .map(([, name = '', value = '']) => [name, decodeURIComponent(value)] as const)
    .filter(([name]) => name !== 'oauth_signature');
  // What is in both the header and the form counts once, as this client sends it.
  const parameters = new Map([...header, ...new URLSearchParams(body)]);
  const normalised = [...parameters]
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join('&');
  const base = ['POST', encoded(url), encoded(normalised)].join('&');
  const key = `${encoded(app.apiSecret)}&${encoded(tokenSecret)}`;
  return createHmac('sha1', key).update(base).digest('base64') === parameterOf(authorization, 'oauth_signature');
}

const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!*'()]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
