import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { authenticate, type Caller } from './authenticate.ts';
import { isKnown, isPublic } from './find-route.ts';
import { Problem, Redirect } from './problem.ts';
import type { Route } from './route.ts';
import type { RouteServices } from './services.ts';
import { extendSession, isLocal, sessionCookie } from './session.ts';

/**
 * Refuses a path at which there is nothing. Authenticates the caller of every route that is not public, notes it in
 * `callers`, and extends the session of a browser that is in use.
 */
export function guard(
  routes: readonly Route[],
  services: RouteServices,
  callers: WeakMap<APIGatewayProxyEventV2, Caller>,
): MiddlewareObj<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2> {
  return {
    before: async ({ event }) => {
      const { path } = event.requestContext.http;
      // Told to strangers, too: openapi.json names every path anyway, and nobody's token is looked at for nothing.
      if (!isKnown(routes, path)) throw new Problem(404, 'there is nothing here; /openapi.json lists what there is');
      if (isPublic(routes, path)) return;
      callers.set(event, await authenticateOrSignIn(event, services));
    },
    after: async ({ event, response }) => {
      const caller = callers.get(event);
      // The answer to a sign-out sets its own cookie.
      if (!caller?.session || !response || response.cookies) return;
      const session = extendSession(caller.session, services.realNow());
      if (!session) return;
      response.cookies = [sessionCookie({ session, token: caller.token }, isLocal(event), services.realNow())];
    },
  };
}

/** A browser that opens the dashboard without a session is redirected to sign in; a program gets the 401. */
async function authenticateOrSignIn(event: APIGatewayProxyEventV2, services: RouteServices): Promise<Caller> {
  try {
    return await authenticate(event, services);
  } catch (problem) {
    const wantsPage = event.headers.accept?.includes('text/html') && ['/', '/sign-out'].includes(event.rawPath);
    if (problem instanceof Problem && problem.statusCode === 401 && wantsPage) throw new Redirect('/sign-in');
    throw problem;
  }
}
