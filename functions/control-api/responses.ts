import { gzipSync } from 'node:zlib';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { CONTENT_SECURITY_POLICY } from './security-headers.ts';

export type Result = APIGatewayProxyStructuredResultV2 & { headers: Record<string, string> };

export const json = (content: unknown, statusCode = 200): Result => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(content),
});

export const html = (content: string, statusCode = 200): Result => ({
  statusCode,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: content,
});

export const seeOther = (location: string, cookies: string[] = []): Result => ({
  statusCode: 303,
  headers: { location },
  cookies,
  body: '',
});

/** Below this, what compressing saves is less than what it costs. */
const WORTH_COMPRESSING = 1_024;

/** An answer as it leaves: kept by nobody unless it says so, compressed where the caller takes it, bare for a HEAD. */
export function finish(
  { headers = {}, body = '', isBase64Encoded = false, ...rest }: APIGatewayProxyStructuredResultV2,
  event: APIGatewayProxyEventV2,
): APIGatewayProxyStructuredResultV2 {
  const kept = { 'cache-control': 'no-store', 'content-security-policy': CONTENT_SECURITY_POLICY, ...headers };
  if (event.requestContext.http.method === 'HEAD') return { ...rest, headers: kept, body: '' };
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  const takesGzip = /\bgzip\b/.test(event.headers['accept-encoding'] ?? '');
  // A Function URL compresses nothing by itself.
  if (!takesGzip || bytes.length < WORTH_COMPRESSING) return { ...rest, headers: kept, body, isBase64Encoded };
  return {
    ...rest,
    headers: { ...kept, 'content-encoding': 'gzip', vary: 'accept-encoding' },
    body: gzipSync(bytes).toString('base64'),
    isBase64Encoded: true,
  };
}
