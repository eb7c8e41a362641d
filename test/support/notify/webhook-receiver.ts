import { createServer, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { cutOff, listenOnLoopback } from '../../../packages/local/loopback-server.ts';

/** How the receiver takes one request. */
export type Behaviour =
  | { status: number; headers?: Record<string, string>; body?: string }
  /** It takes the request and never answers. */
  | 'hang'
  /** It closes the connection. */
  | 'break off';

export interface WebhookReceiver {
  /** Asks it in place of every host: path and query stay. */
  fetch: typeof fetch;
  /** What was posted, oldest first. */
  received: { path: string; contentType: string | undefined; body: unknown }[];
  close(): void;
}

/** A chat’s server on this machine that behaves as told, request by request; afterwards it takes everything. */
export async function receiveWebhooks(...behaviours: Behaviour[]): Promise<WebhookReceiver> {
  const received: WebhookReceiver['received'] = [];
  const server = createServer(async (request, response) => {
    const { url = '', headers } = request;
    received.push({ path: url, contentType: headers['content-type'], body: await json(request).catch(() => null) });
    behave(response, behaviours.shift() ?? { status: 200, body: 'ok' });
  });
  const address = await listenOnLoopback(server);
  return {
    received,
    fetch: (input, init) => {
      const { pathname, search } = new URL(String(input));
      return fetch(`http://${address}${pathname}${search}`, init);
    },
    close: () => cutOff(server),
  };
}

function behave(response: ServerResponse, behaviour: Behaviour): void {
  if (behaviour === 'hang') return;
  if (behaviour === 'break off') response.destroy();
  else response.writeHead(behaviour.status, behaviour.headers).end(behaviour.body ?? '');
}
