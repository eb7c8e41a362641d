import { controlToken } from '@promoter/local/control-token.ts';
import { createLocalApi } from '@promoter/local/local-api.ts';
import type { PlaceOptions } from '@promoter/local/place.ts';
import { functionUrlEvent } from '@promoter/local/run/function-url.ts';
import { openWorkspace } from '@promoter/local/workspace.ts';

/** Not an address: whoever is locked out of the running bot's HTTP is not locked out of their own terminal. */
const THIS_PROCESS = 'this process';

/** The control API over the data directory, in this process. */
export async function connectToData(options: PlaceOptions) {
  const workspace = await openWorkspace(options);
  const token = controlToken(options.data);
  const api = createLocalApi(workspace, token);
  return {
    send: async (method: string, path: string, body: string | undefined) => {
      const headers = {
        authorization: `Bearer ${token}`,
        host: 'localhost',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      };
      const request = { method, path, headers, body: Buffer.from(body ?? ''), sourceIp: THIS_PROCESS };
      const { statusCode = 200, body: content = '' } = await api(functionUrlEvent(request, workspace.now()));
      return { status: statusCode, body: content };
    },
    close: () => workspace.close(),
  };
}
