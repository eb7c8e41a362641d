import { setImmediate } from 'node:timers/promises';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { redact } from '@promoter/functions/wiring/redact.ts';
import { callApi } from '../api-client.ts';
import type { RemoteOptions } from '../options.ts';
import { createMcpServer } from './create-server.ts';
import { inTurn } from './in-turn.ts';

/**
 * Serves MCP on standard input and output until the input ends or a signal asks for the end; calls that have begun are
 * answered before. Standard output carries the protocol alone.
 */
export async function serveMcp(place: RemoteOptions, { steer }: { steer: boolean }): Promise<void> {
  const turn = inTurn();
  // As for a script: without progress.
  const options = { ...place, json: true };
  const server = createMcpServer((...asked) => turn(() => callApi(options, ...asked)), { steer });
  server.server.onerror = ({ message }) => process.stderr.write(`${redact(message)}\n`);
  if (process.stdin.isTTY) process.stderr.write(`${BY_HAND}\n`);
  const end = endOf(process);
  await server.connect(new StdioServerTransport());
  await end;
  // What was read last becomes a call, and the last answer is written, a moment later.
  await setImmediate();
  await turn(() => setImmediate());
  await server.close();
}

const BY_HAND = 'Waiting for an MCP client, which should start this itself: see "Agents" in README.md. Ctrl-C ends it.';

/** Resolves when whoever started this wants it to end. */
const endOf = (process: NodeJS.Process): Promise<void> =>
  new Promise((resolve) => {
    process.stdin.once('end', resolve).once('close', resolve);
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });
