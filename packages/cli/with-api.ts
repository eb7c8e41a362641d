import { type ApiClient, connect } from './api-client.ts';
import type { RemoteOptions } from './options.ts';
import { showProgress } from './progress.ts';

/** Does something with the control API, local or deployed, and lets go of it afterwards. */
export async function withApi<T>(options: RemoteOptions, work: (api: ApiClient) => Promise<T>): Promise<T> {
  const api = await connect(options);
  try {
    return await showProgress(options.url === undefined ? 'looking' : 'asking the bot', options, () => work(api));
  } finally {
    await api.close();
  }
}
