import { localControlToken } from '@promoter/local/control-token.ts';
import { createLocalApi } from '@promoter/local/local-api.ts';
import { type FunctionUrlRequest, functionUrlEvent } from '@promoter/local/run/function-url.ts';
import { withWorkspace } from './open-workspace.ts';
import type { PlaceOptions } from './options.ts';

/** Not an address: what others send to the running bot's HTTP API is not held against the terminal. */
const THIS_PROCESS = 'this process';

/** One request to the control API. An empty body is none. */
export interface ApiRequest extends Pick<FunctionUrlRequest, 'method' | 'path' | 'headers'> {
  body: string;
}

/** Asks the control API over the data directory, in this process. */
export async function sendToData(options: PlaceOptions, request: ApiRequest): Promise<Response> {
  return withWorkspace(options, async (workspace) => {
    const token = localControlToken(options.data);
    const headers = { ...request.headers, authorization: `Bearer ${token}`, host: 'localhost' };
    const body = Buffer.from(request.body);
    const event = functionUrlEvent({ ...request, headers, body, sourceIp: THIS_PROCESS }, workspace.now());
    const { statusCode = 200, body: content = '' } = await createLocalApi(workspace, token, Date.now)(event);
    return new Response(content, { status: statusCode });
  });
}
