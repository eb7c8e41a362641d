import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';

/** Whom a process has to trust (`NODE_EXTRA_CA_CERTS`) to believe the sites behind the proxy. */
export const CERTIFICATE = join(import.meta.dirname, 'certificate.pem');

export interface ConnectProxy {
  /** `http://127.0.0.1:<port>` */
  url: string;
  /** The hosts that it was asked to connect to, oldest first: `x.example:443`. */
  connected: string[];
  /** What it was asked to fetch by itself. */
  fetched: string[];
  /** What was asked of the sites behind it: `POST x.example/2/tweets`. */
  asked: string[];
  /** The credentials that it was given, as they came. */
  credentials: (string | undefined)[];
  close(): void;
}

/**
 * A proxy whose every way leads to one HTTPS server on this machine, whatever the host is called; with `refuses` it
 * opens none. The certificate is made for the names that the tests use, with a key that protects nothing.
 */
export async function startConnectProxy({ refuses = false } = {}): Promise<ConnectProxy> {
  const seen = { connected: [] as string[], fetched: [] as string[], asked: [] as string[] };
  const credentials: ConnectProxy['credentials'] = [];
  const answer: RequestListener = ({ method, headers, url }, response) => {
    seen.asked.push(`${method} ${headers.host}${url?.replace(/\?.*/, '')}`);
    response.writeHead(404, { 'content-type': 'text/plain' }).end('not here');
  };
  const key = readFileSync(join(import.meta.dirname, 'key.pem'));
  const site = createSecureServer({ key, cert: readFileSync(CERTIFICATE) }, answer);
  const sitePort = await listen(site);
  const proxy = createServer((request, response) => {
    seen.fetched.push(request.url ?? '');
    response.writeHead(502).end();
  });
  proxy.on('connect', (request, client) => {
    seen.connected.push(request.url ?? '');
    credentials.push(request.headers['proxy-authorization']);
    client.on('error', () => {});
    if (refuses) return client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    const way = connect(sitePort, '127.0.0.1', () => client.write('HTTP/1.1 200 OK\r\n\r\n'));
    way.on('error', () => client.destroy());
    return way.pipe(client).pipe(way);
  });
  const port = await listen(proxy);
  return {
    ...seen,
    credentials,
    url: `http://127.0.0.1:${port}`,
    close: () => {
      for (const server of [proxy, site]) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}

async function listen(server: Server): Promise<number> {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return (server.address() as AddressInfo).port;
}
