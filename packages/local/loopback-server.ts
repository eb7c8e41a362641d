import { once } from 'node:events';
import type { Server } from 'node:http';

const LOOPBACK = '127.0.0.1';

/** Opens a server to this machine alone, on a free port for 0. Resolves with its address, rejects with Node's error. */
export async function listenOnLoopback(server: Server, port = 0): Promise<string> {
  await once(server.listen(port, LOOPBACK), 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return `${LOOPBACK}:${address.port}`;
}

/** Closes a server at once, with the connections that are open. */
export function cutOff(server: Server): void {
  server.close();
  server.closeAllConnections();
}
