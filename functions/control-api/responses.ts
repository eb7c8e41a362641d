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

/** A file that a browser saves. Its name needs no escape. */
export const attachment = (name: string, type: string, content: string): Result => ({
  statusCode: 200,
  headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` },
  body: content,
});

export const seeOther = (location: string, cookies: string[] = []): Result => ({
  statusCode: 303,
  headers: { location },
  cookies,
  body: '',
});

/** Below this, compressing costs more than it saves. */
const MIN_COMPRESSED_BYTES = 1_024;

/**
 * Completes an answer: not cached unless it says so, compressed where the caller accepts it, without a body for a
 * HEAD.
 */
export function finish(
  { headers = {}, body = '', isBase64Encoded = false, ...rest }: APIGatewayProxyStructuredResultV2,
  event: APIGatewayProxyEventV2,
): APIGatewayProxyStructuredResultV2 {
  const kept = { 'cache-control': 'no-store', 'content-security-policy': CONTENT_SECURITY_POLICY, ...headers };
  if (event.requestContext.http.method === 'HEAD') return { ...rest, headers: kept, body: '' };
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  const acceptsGzip = /\bgzip\b/.test(event.headers['accept-encoding'] ?? '');
  // A Function URL compresses nothing by itself.
  if (!acceptsGzip || bytes.length < MIN_COMPRESSED_BYTES) return { ...rest, headers: kept, body, isBase64Encoded };
  return {
    ...rest,
    headers: { ...kept, 'content-encoding': 'gzip', vary: 'accept-encoding' },
    body: gzipSync(bytes).toString('base64'),
    isBase64Encoded: true,
  };
}
