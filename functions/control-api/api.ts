import middy, { type MiddlewareObj } from '@middy/core';
import httpErrorHandler from '@middy/http-error-handler';
import httpHeaderNormalizer from '@middy/http-header-normalizer';
import httpRouter from '@middy/http-router';
import httpSecurityHeaders from '@middy/http-security-headers';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import type { Caller } from './authenticate.ts';
import { allowedMethods } from './find-route.ts';
import { guard } from './guard.ts';
import { Problem, problemBody } from './problem.ts';
import { finish } from './responses.ts';
import type { Route } from './route.ts';
import { routesOf } from './routes.ts';
import { SECURITY_HEADERS } from './security-headers.ts';
import type { ControlApiServices, RouteServices } from './services.ts';
import { createTokenReader } from './tokens.ts';

export type ControlApi = (
  event: APIGatewayProxyEventV2,
  context?: Context,
) => Promise<APIGatewayProxyStructuredResultV2>;

/** The context of a request where there is no Lambda: behind the local server, and inside the CLI. */
export const OUTSIDE_LAMBDA: Context = {
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'control-api',
  functionVersion: 'local',
  invokedFunctionArn: '',
  memoryLimitInMB: '0',
  awsRequestId: '',
  logGroupName: '',
  logStreamName: '',
  getRemainingTimeInMillis: () => 30_000,
  done: () => {},
  fail: () => {},
  succeed: () => {},
};

type Middleware = MiddlewareObj<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>;

/**
 * The HTTP API as a function of Function URL events: behind the Function URL, behind `npm start`'s server and inside
 * the CLI it is the same. Never throws: a breakage is logged and answered with a 500 without details.
 */
export function createControlApi(services: ControlApiServices): ControlApi {
  const routes = routesOf(services.config);
  const withTokens = { ...services, tokens: createTokenReader(services) };
  const callers = new WeakMap<APIGatewayProxyEventV2, Caller>();
  // On the way back the last runs first: an error is logged and formatted, marked as a problem, finished, then secured.
  const api = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .use(httpHeaderNormalizer())
    .use(httpSecurityHeaders(SECURITY_HEADERS))
    .use(finishResponses)
    .use(markProblems)
    .use(httpErrorHandler({ logger: logBreakages(services), fallbackMessage: problemBody(500) }))
    .use(guard(routes, withTokens, callers))
    .handler(routerOf(routes, withTokens, callers));
  return (event, context = OUTSIDE_LAMBDA) => api(event, context);
}

/** Middy's router over the table. HEAD asks what GET asks. */
function routerOf(routes: readonly Route[], services: RouteServices, callers: WeakMap<APIGatewayProxyEventV2, Caller>) {
  return httpRouter<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>({
    routes: routes.flatMap(({ method, path, run }) => {
      const handler = (event: APIGatewayProxyEventV2) => run(event, services, callers.get(event)?.token.label ?? null);
      const methods = method === 'GET' ? (['GET', 'HEAD'] as const) : [method];
      return methods.map((each) => ({ method: each, path, handler }));
    }),
    notFoundResponse: ({ path }) => {
      const allowed = allowedMethods(routes, path);
      throw new Problem(405, `use ${allowed.join(' or ')}`, { allow: allowed.join(', ') });
    },
  });
}

/** Compression, caching, and no body for a HEAD: the same for answers and problems. */
const finishResponses: Middleware = { after: finishResponse, onError: finishResponse };

function finishResponse(request: Parameters<NonNullable<Middleware['after']>>[0]): void {
  if (request.response) request.response = finish(request.response, request.event);
}

/** Middy's error handler takes JSON for plain JSON; a problem has a type of its own. */
const markProblems: Middleware = {
  onError: ({ response }) => {
    if (response?.body) response.headers = { ...response.headers, 'Content-Type': 'application/problem+json' };
  },
};

/** Refusals are ordinary; anything else is a breakage, described in the log alone. */
const logBreakages =
  ({ log }: Pick<ControlApiServices, 'log'>) =>
  (error: unknown): void => {
    if (error instanceof Error && 'statusCode' in error) return;
    log('error', 'a request failed', { error });
  };
