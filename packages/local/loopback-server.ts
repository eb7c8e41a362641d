import type { Server } from 'node:http';

const LOOPBACK = '127.0.0.1';

/** Opens a server to this machine alone, on a free port for 0. Resolves with its address, rejects with Node's error. */
export function listenOnLoopback(server: Server, port = 0): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('the server has no port'));
      else resolve(`${LOOPBACK}:${address.port}`);
    });
  });
}

/** Closes a server at once, with the connections that are open. */
export function cutOff(server: Server): void {
  server.close();
  server.closeAllConnections();
}
