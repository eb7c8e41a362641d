import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { authenticate, type Caller } from './authenticate.ts';
import { isPublic } from './find-route.ts';
import { Problem, Redirect } from './problem.ts';
import type { Route } from './route.ts';
import type { ControlApiServices } from './services.ts';
import { extendSession, isLocal, sessionCookie } from './session.ts';

/**
 * Stands before every route: whatever is not public wants a caller that is known. On the way back it keeps a busy
 * browser's session alive.
 */
export function guard(
  routes: readonly Route[],
  services: ControlApiServices,
): MiddlewareObj<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2> {
  const callers = new WeakMap<APIGatewayProxyEventV2, Caller>();
  return {
    before: async ({ event }) => {
      if (isPublic(routes, event.requestContext.http.path)) return;
      callers.set(event, await authenticateOrSignIn(event, services));
    },
    after: async ({ event, response }) => {
      const caller = callers.get(event);
      // Whoever just signed out has a cookie of its own to take away.
      if (caller?.kind !== 'session' || !response || response.cookies) return;
      const longer = extendSession(caller.session, services.now());
      if (!longer) return;
      response.cookies = [sessionCookie(longer, await services.controlToken(), isLocal(event), services.now())];
    },
  };
}

/** A person who opens the dashboard without a session is shown the way; a program is told what is missing. */
async function authenticateOrSignIn(event: APIGatewayProxyEventV2, services: ControlApiServices): Promise<Caller> {
  try {
    return await authenticate(event, services);
  } catch (problem) {
    const wantsPage = event.headers.accept?.includes('text/html') && ['/', '/sign-out'].includes(event.rawPath);
    if (problem instanceof Problem && problem.statusCode === 401 && wantsPage) throw new Redirect('/sign-in');
    throw problem;
  }
}
