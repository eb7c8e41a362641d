import { controlToken } from '@promoter/local/control-token.ts';
import { createLocalApi } from '@promoter/local/local-api.ts';
import type { PlaceOptions } from '@promoter/local/place.ts';
import { openWorkspace } from '@promoter/local/workspace.ts';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { ApiLine } from './api-line.ts';

/** A place of its own: whoever was locked out of the running bot's HTTP is not locked out of their own terminal. */
const THIS_PROCESS = 'this process';

/** The control API over the data directory, in this process. */
export async function apiOverData(options: PlaceOptions): Promise<ApiLine> {
  const workspace = await openWorkspace(options);
  const token = controlToken(options.data);
  const api = createLocalApi(workspace, token);
  return {
    send: async (method, path, body) => {
      const { statusCode = 200, body: content = '' } = await api(eventOf(method, path, token, body, workspace.now()));
      return { status: statusCode, body: content };
    },
    close: () => workspace.close(),
  };
}

/** A request as the Function URL would hand it over. */
function eventOf(
  method: string,
  path: string,
  token: string,
  body: string | undefined,
  at: number,
): APIGatewayProxyEventV2 {
  const url = new URL(path, 'http://localhost');
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    headers: {
      authorization: `Bearer ${token}`,
      host: 'localhost',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    queryStringParameters: Object.fromEntries(url.searchParams),
    requestContext: {
      accountId: 'anonymous',
      apiId: 'local',
      domainName: 'localhost',
      domainPrefix: 'local',
      http: { method, path: url.pathname, protocol: 'HTTP/1.1', sourceIp: THIS_PROCESS, userAgent: 'bot' },
      requestId: String(at),
      routeKey: '$default',
      stage: '$default',
      time: new Date(at).toISOString(),
      timeEpoch: at,
    },
    ...(body === undefined ? {} : { body }),
    isBase64Encoded: false,
  };
}
