import { readCard } from '@promoter/control';
import { dashboardPage, type PageFiles, signInPage } from '@promoter/dashboard';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod/mini';
import type { Asset } from './assets.ts';
import { assertToken, isCrossSite } from './authenticate.ts';
import { Problem } from './problem.ts';
import { parseForm, parseInput } from './request.ts';
import { html, type Result, seeOther } from './responses.ts';
import type { Method, PageRoute, Route } from './route.ts';
import type { RouteServices } from './services.ts';
import { beginSession, csrfValue, endedCookie, isLocal, readSession, sessionCookie } from './session.ts';
import type { Token } from './tokens.ts';

const HTML = ['text/html'];

/** The routes of a browser: the dashboard, signing in and out, and the files that the pages load. */
export const pageRoutes: PageRoute[] = [
  page('GET', '/', { summary: 'The dashboard', sends: HTML }, showDashboard),
  page('GET', '/sign-in', { summary: 'The form to sign in with', isPublic: true, sends: HTML }, async (_, services) =>
    html(signInPage(await filesOf(services), null)),
  ),
  page(
    'POST',
    '/sign-in',
    {
      summary: 'Takes the token once and begins a session',
      isPublic: true,
      sends: 'redirect',
      refusals: [401, 413, 415, 429],
    },
    signIn,
  ),
  page('GET', '/sign-out', { summary: 'Ends the session', sends: 'redirect', refusals: [403] }, signOut),
  page('POST', '/sign-out', { summary: 'Ends the session', sends: 'redirect' }, signOut),
  page(
    'GET',
    '/assets/{name}',
    { summary: 'A file that the pages load', isPublic: true, sends: ['text/javascript', 'text/css'] },
    sendAsset,
  ),
  page(
    'GET',
    '/cards/{name}',
    {
      summary:
        'A price card, by the path that an answer gave it: of a post what it went out with, of one to come while it is still true',
      sends: ['image/png'],
      refusals: [400, 404],
      mayBeEmpty: true,
    },
    sendCard,
  ),
];

function page(
  method: Method,
  path: string,
  spec: Pick<PageRoute, 'summary' | 'sends' | 'mayBeEmpty'> & { isPublic?: boolean; refusals?: readonly number[] },
  run: Route['run'],
): PageRoute {
  return { isPublic: false, refusals: [], ...spec, tag: 'Pages', method, path, run };
}

async function showDashboard(event: APIGatewayProxyEventV2, services: RouteServices): Promise<Result> {
  const signedIn = readSession(event, await services.tokens(), services.realNow());
  // A caller with the token itself may see the page too, but without a session it has no CSRF value to change anything.
  const { label, role } = signedIn?.token ?? { label: '', role: 'read' };
  return html(dashboardPage(await filesOf(services), { label, role, csrf: signedIn ? csrfValue(signedIn) : '' }));
}

async function signIn(event: APIGatewayProxyEventV2, services: RouteServices): Promise<Result> {
  const given = parseForm(event).get('token') ?? '';
  if (isCrossSite(event)) throw new Problem(403, 'sign in on this bot’s own page');
  let token: Token;
  try {
    token = await assertToken(given.trim(), event, services);
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    const refused = html(signInPage(await filesOf(services), FAULTS[problem.statusCode] ?? null), problem.statusCode);
    return { ...refused, headers: { ...refused.headers, ...problem.headers } };
  }
  const now = services.realNow();
  const session = beginSession(now, services.random);
  return seeOther('/', [sessionCookie({ session, token }, isLocal(event), now)]);
}

const FAULTS: Partial<Record<number, string>> = {
  401: 'This is not the token.',
  429: 'This is not the token either. Too many wrong ones came from here; the right one is let in at once.',
};

/** Ends the session in this browser; refused when a page of another host asks for it. */
async function signOut(event: APIGatewayProxyEventV2): Promise<Result> {
  if (isCrossSite(event)) throw new Problem(403, 'sign out on the dashboard itself');
  return seeOther('/sign-in', [endedCookie(isLocal(event))]);
}

/** A file's name changes with its content, so it may be cached forever. */
async function sendAsset(event: APIGatewayProxyEventV2, { assets }: RouteServices): Promise<Result> {
  const asset = (await assets()).get(event.pathParameters?.name ?? '');
  if (!asset) throw new Problem(404, 'there is no such file');
  return {
    statusCode: 200,
    headers: { 'content-type': asset.type, 'cache-control': 'public, max-age=31536000, immutable' },
    body: Buffer.from(asset.body).toString('base64'),
    isBase64Encoded: true,
  };
}

const CARD_NAME = z.object({ name: z.string() });

/** The picture that an answer named. What shows another price by now is not sent. */
async function sendCard(event: APIGatewayProxyEventV2, services: RouteServices): Promise<Result> {
  const { name } = parseInput(CARD_NAME, event);
  const picture = await readCard(name, services);
  if (picture === undefined) throw new Problem(404, 'there is no such card');
  // What is not drawn yet is no fault: a page that shows what is to come asks for it, too.
  if (picture === null) return { statusCode: 204, headers: {}, body: '' };
  return {
    statusCode: 200,
    headers: { 'content-type': 'image/png' },
    body: Buffer.from(picture).toString('base64'),
    isBase64Encoded: true,
  };
}

async function filesOf({ assets }: RouteServices): Promise<PageFiles> {
  const files = await assets();
  const names = [...files.keys()];
  // The script's own files are beside it: each view is one, and loaded by the script.
  const named = (start: string, ending: string) =>
    names.find((name) => name.startsWith(start) && name.endsWith(ending)) ?? `missing${ending}`;
  const script = named('main-', '.js');
  const chunks = [...chunksOf(script, files)];
  return { script, ahead: named('ahead-', '.js'), chunks, style: named('dashboard-', '.css') };
}

/** The files without which a script does not run: those that it names, and those that these name. */
function chunksOf(script: string, files: ReadonlyMap<string, Asset>, known = new Set<string>()): ReadonlySet<string> {
  const source = Buffer.from(files.get(script)?.body ?? []).toString();
  for (const name of files.keys()) {
    if (known.has(name) || !name.startsWith('chunk-') || !source.includes(name)) continue;
    known.add(name);
    chunksOf(name, files, known);
  }
  return known;
}
