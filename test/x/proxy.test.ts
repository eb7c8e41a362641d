import http from 'node:http';
import { afterEach, expect, test } from '@jest/globals';
import { createPinSignIn, createXPublisher } from '@promoter/x';
import { type ConnectProxy, startConnectProxy } from '../support/proxy/connect-proxy.ts';
import { X_CREDENTIALS } from '../support/x-account.ts';

let proxy: ConnectProxy;
let direct: () => void;
afterEach(() => {
  direct();
  proxy.close();
});

async function publish(options: { refuses: boolean }) {
  proxy = await startConnectProxy(options);
  direct = http.setGlobalProxyFromEnv({ https_proxy: proxy.url });
  return createXPublisher({
    credentials: X_CREDENTIALS,
    apiUrl: 'https://x.example/2',
    timeoutMs: 20_000,
    now: () => 0,
  }).publish('hello');
}

test('where the proxy opens no way to X, nothing was sent', async () => {
  const { detail } = (await publish({ refuses: true })) as { detail: string };
  expect(detail).toBe('X could not be reached, nothing was sent (ERR_PROXY_TUNNEL)');
  expect(proxy.connected).toEqual(['x.example:443']);
});

test('X is asked through the proxy, and believed by its certificate alone', async () => {
  expect(await publish({ refuses: false })).toMatchObject({ kind: 'unknown' });
  expect(proxy).toMatchObject({ connected: ['x.example:443'], asked: [] });
});

test('an account is signed in through the proxy, too', async () => {
  proxy = await startConnectProxy({ refuses: true });
  direct = http.setGlobalProxyFromEnv({ https_proxy: proxy.url });
  const app = { apiKey: 'key', apiSecret: 'secret' };
  const signIn = createPinSignIn({ app, apiUrl: 'https://x.example/2', timeoutMs: 20_000, now: () => 0 });
  expect(await signIn.begin('VOLTAGEGPU')).toMatchObject({ kind: 'refused' });
  expect(proxy.connected).toEqual(['x.example:443']);
});
