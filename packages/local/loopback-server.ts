import { once } from 'node:events';
import type { Server } from 'node:http';

/** `localhost` is either of these, as the system and the client choose. */
const LOOPBACK = '127.0.0.1';
const LOOPBACK_IPV6 = '::1';

/** What listening ends with on a machine without IPv6. */
const NO_IPV6 = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT']);

/** Opens a server to this machine alone, on a free port for 0. Resolves with its address, rejects with Node's error. */
export async function listenOnLoopback(server: Server, port = 0): Promise<string> {
  return `${LOOPBACK}:${await listen(server, port, LOOPBACK)}`;
}

/** A server that answers at `localhost`, whichever address that is. */
export interface LocalhostServer {
  port: number;
  /** At once, with the connections that are open. */
  close(): void;
}

/**
 * Opens a port of `localhost` to this machine alone, a free one for 0, on each of its addresses. Rejects with Node's
 * error, also where only one of them is taken: half of the clients would reach what listens there.
 */
export async function listenOnLocalhost(newServer: () => Server, port: number): Promise<LocalhostServer> {
  const servers = [newServer(), newServer()] as const;
  const close = () => servers.forEach(cutOff);
  try {
    const opened = await listen(servers[0], port, LOOPBACK);
    await listen(servers[1], opened, LOOPBACK_IPV6).catch((error: NodeJS.ErrnoException) => {
      if (!NO_IPV6.has(error.code ?? '')) throw error;
    });
    return { port: opened, close };
  } catch (error) {
    close();
    throw error;
  }
}

async function listen(server: Server, port: number, host: string): Promise<number> {
  await once(server.listen(port, host), 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

/** Closes a server at once, with the connections that are open. */
export function cutOff(server: Server): void {
  server.close();
  server.closeAllConnections();
}
