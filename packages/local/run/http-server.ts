import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Clock, Log } from '@promoter/domain';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type LocalhostServer, listenOnLocalhost } from '../loopback-server.ts';
import { Refusal } from '../refusal.ts';
import { functionUrlEvent, readRequest } from './function-url.ts';

export type FunctionUrl = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;

/**
 * Serves a function as its Function URL would, at `http://localhost:<port>`, on this machine only. Refuses with a
 * sentence when the port is taken.
 */
export function serveFunctionUrl(api: FunctionUrl, port: number, now: Clock, log: Log): Promise<LocalhostServer> {
  const newServer = () =>
    createServer((request, response) => {
      answer(api, request, response, now).catch((error: unknown) => {
        log('error', 'a request could not be answered', {
          error: error instanceof Error ? error.message : String(error),
        });
        if (!response.headersSent) response.writeHead(500, { 'content-type': 'application/problem+json' });
        response.end('{"title":"Internal Server Error","status":500}');
      });
    });
  return listenOnLocalhost(newServer, port).catch((error: unknown) => {
    throw portRefusal(error, port);
  });
}

async function answer(api: FunctionUrl, request: IncomingMessage, response: ServerResponse, now: Clock): Promise<void> {
  const asked = await readRequest(request);
  if (!asked) {
    response.writeHead(413, { 'content-type': 'application/problem+json', connection: 'close' });
    response.end('{"title":"Payload Too Large","status":413}');
    return;
  }
  const {
    statusCode = 200,
    headers = {},
    cookies = [],
    body = '',
    isBase64Encoded = false,
  } = await api(functionUrlEvent(asked, now()));
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, String(value));
  if (cookies.length > 0) response.setHeader('set-cookie', cookies);
  response.writeHead(statusCode);
  response.end(isBase64Encoded ? Buffer.from(body, 'base64') : body);
}

function portRefusal(error: unknown, port: number): unknown {
  const code = error !== null && typeof error === 'object' && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE')
    return new Refusal(`port ${port} is in use: stop what listens there, or choose another with --port`);
  if (code === 'EACCES') return new Refusal(`port ${port} may not be opened: choose one above 1023 with --port`);
  return error;
}
