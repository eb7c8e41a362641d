import { createServer } from 'node:http';
import { cutOff, listenOnLoopback } from '../../packages/local/loopback-server.ts';

/** A port of this machine that was free a moment ago: ask just before it is used. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const address = await listenOnLoopback(server);
  cutOff(server);
  return Number(new URL(`http://${address}`).port);
}
