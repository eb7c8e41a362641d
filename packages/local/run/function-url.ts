import type { IncomingMessage } from 'node:http';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';

/** The largest body that a Function URL accepts (6 MB); a longer one is not read to its end. */
const MAX_BODY_BYTES = 6 * 1024 * 1024;

/** A request as far as a function sees it. */
export interface FunctionUrlRequest {
  method: string;
  /** With its query. */
  path: string;
  headers: Readonly<Record<string, string>>;
  body: Buffer;
  sourceIp: string;
}

/** The event that a Lambda Function URL would make of this request (payload format 2.0). */
export function functionUrlEvent(
  { method, path, headers: { cookie, ...headers }, body, sourceIp }: FunctionUrlRequest,
  at: number,
): APIGatewayProxyEventV2 {
  // Appended to the host, not resolved against it: "//status" would name a host of its own, and "/" there.
  const url = path.startsWith('/') ? new URL(`http://localhost${path}`) : new URL(path, 'http://localhost');
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    headers,
    ...(cookie === undefined ? {} : { cookies: cookie.split(/;\s*/) }),
    queryStringParameters: queryOf(url),
    requestContext: {
      accountId: 'anonymous',
      apiId: 'local',
      domainName: headers.host ?? 'localhost',
      domainPrefix: 'local',
      http: { method, path: url.pathname, protocol: 'HTTP/1.1', sourceIp, userAgent: headers['user-agent'] ?? '' },
      requestId: String(at),
      routeKey: '$default',
      stage: '$default',
      time: new Date(at).toISOString(),
      timeEpoch: at,
    },
    ...(body.length === 0 ? {} : { body: body.toString('base64') }),
    isBase64Encoded: body.length > 0,
  };
}

/** Reads a request of Node's server; undefined where its body is larger than a Function URL would accept. */
export async function readRequest(request: IncomingMessage): Promise<FunctionUrlRequest | undefined> {
  const { method = 'GET', url: path = '/', socket } = request;
  const body = await readBody(request);
  return body && { method, path, headers: singleHeaders(request), body, sourceIp: socket.remoteAddress ?? '127.0.0.1' };
}

/** Repeated names are joined by commas, as AWS does. */
const queryOf = ({ searchParams }: URL): Record<string, string> =>
  Object.fromEntries([...searchParams.keys()].map((name) => [name, searchParams.getAll(name).join(',')]));

const singleHeaders = ({ headers }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );

async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MAX_BODY_BYTES) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
