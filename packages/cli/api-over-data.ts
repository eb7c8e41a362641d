import { randomUUID } from 'node:crypto';
import { localControlToken, steeringToken } from '@promoter/local/control-token.ts';
import { createLocalApi } from '@promoter/local/local-api.ts';
import { type FunctionUrlRequest, functionUrlEvent } from '@promoter/local/run/function-url.ts';
import { type IfMissing, withWorkspace } from './open-workspace.ts';
import type { PlaceOptions } from './options.ts';

/** Not an address: what others send to the running bot's HTTP API is not held against the terminal. */
const THIS_PROCESS = 'this process';

/** One request to the control API. An empty body is none. */
export interface ApiRequest extends Pick<FunctionUrlRequest, 'method' | 'path' | 'headers'> {
  body: string;
}

/**
 * Asks the control API over the data directory, in this process; a sped-up bot is asked itself, since its time and its
 * tables go on while another process reads them.
 */
export async function sendToData(
  options: PlaceOptions & { ifMissing?: IfMissing },
  request: ApiRequest,
): Promise<Response> {
  return withWorkspace({ ifMissing: ifMissing(request), ...options }, async (workspace) => {
    const { spedUpAt } = workspace;
    const asked = spedUpAt && (await sendToBot(spedUpAt, steeringToken(localControlToken(options.data)), request));
    if (asked) return asked;
    const token = randomUUID();
    const headers = { ...request.headers, authorization: `Bearer ${token}`, host: 'localhost' };
    const body = Buffer.from(request.body);
    const event = functionUrlEvent({ ...request, headers, body, sourceIp: THIS_PROCESS }, workspace.now());
    const { statusCode = 200, body: content = '' } = await createLocalApi(workspace, token, Date.now)(event);
    return new Response(content, { status: statusCode });
  });
}

/** What needs no bot is answered as for one that has never run; holds, topics and prices may be set before it does. */
function ifMissing({ method, path }: ApiRequest): IfMissing {
  if (method !== 'GET' && !path.startsWith('/posts/')) return 'make-default';
  return /^\/(dry-run|next-run|plan)\b/.test(path) ? 'in-memory' : 'refuse';
}

/** Undefined where it does not answer: it may just have ended. */
async function sendToBot(address: string, token: string, request: ApiRequest): Promise<Response | undefined> {
  const { method, path, body } = request;
  const headers = { ...request.headers, authorization: `Bearer ${token}` };
  return fetch(new URL(path, address), { method, headers, body: body || null }).catch(() => undefined);
}
