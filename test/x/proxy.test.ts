import http from 'node:http';
import { afterEach, expect, test } from '@jest/globals';
import { createPinSignIn, createXPublisher, readAccessLevel } from '@promoter/x';
import { type ConnectProxy, startConnectProxy } from '../support/proxy/connect-proxy.ts';
import { X_CREDENTIALS } from '../support/x-account.ts';

let proxy: ConnectProxy;
let direct: () => void;
afterEach(() => {
  direct();
  proxy.close();
});

async function throughProxy(options: { refuses: boolean }): Promise<void> {
  proxy = await startConnectProxy(options);
  direct = http.setGlobalProxyFromEnv({ https_proxy: proxy.url });
}

const ACCESS = { credentials: X_CREDENTIALS, apiUrl: 'https://x.example/2', timeoutMs: 20_000 };

async function publish(options: { refuses: boolean }) {
  await throughProxy(options);
  return createXPublisher({ ...ACCESS, now: () => 0 }).publish('hello');
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

test('so do a sign-in and the question what tokens may do', async () => {
  await throughProxy({ refuses: true });
  expect(await readAccessLevel(ACCESS)).toBeNull();
  const { credentials: app, ...access } = ACCESS;
  expect(await createPinSignIn({ ...access, app, now: Date.now }).begin('VOLTAGEGPU')).toMatchObject({
    kind: 'refused',
  });
  expect(proxy.connected).toEqual(['x.example:443', 'x.example:443']);
});
