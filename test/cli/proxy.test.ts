import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { bot, startBot } from '../support/cli.ts';
import { freePort } from '../support/free-port.ts';
import { openSlotSettings } from '../support/local-settings.ts';
import { CERTIFICATE, type ConnectProxy, startConnectProxy } from '../support/proxy/connect-proxy.ts';
import { X_CREDENTIALS } from '../support/x-account.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'proxy-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let proxy: ConnectProxy;
beforeEach(async () => {
  proxy = await startConnectProxy();
});
afterEach(() => proxy.close());

function write(name: string, content: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(content), { mode: 0o600 });
  return file;
}

/** The sites by names that no resolver knows: only the proxy can reach them. */
const SITES = {
  ...openSlotSettings(Date.now()),
  trends: {
    use: 'relevant',
    sources: { trends24: 'https://trends24.example', getdaytrends: 'https://getdaytrends.example' },
  },
  offers: { priceListUrl: 'https://prices.example/list' },
};

test('a live bot reaches every site through the proxy of HTTPS_PROXY, and this machine without it', async () => {
  const port = await freePort();
  const keys = { A: X_CREDENTIALS, B: X_CREDENTIALS, sources: { priceListKey: 'a-price-list-key', xBearerToken: '' } };
  const place = ['--config', write('sites.json', SITES), '--data', join(folder, 'live')];
  const env = {
    HTTPS_PROXY: proxy.url.replace('//', '//user:open-sesame@'),
    HTTP_PROXY: proxy.url,
    NODE_EXTRA_CA_CERTS: CERTIFICATE,
    X_API_URL: 'https://x.example/2',
  };
  const running = startBot(
    ['run', '--live', '--secrets', write('keys.json', keys), '--port', String(port), ...place],
    env,
  );
  try {
    await running.said(/address: /);
    const wanted = ['trends24', 'getdaytrends', 'prices', 'x'].map((site) => `${site}.example:443`);
    wanted.push('trends.google.com:443');
    while (!wanted.every((site) => proxy.connected.includes(site))) await setTimeout(50);
    for (const host of ['localhost', '127.0.0.1']) {
      const [, token = ''] = /^token: (\S+)$/m.exec(running.output()) ?? [];
      const status = await bot(['status', '--url', `http://${host}:${port}`, '--token', token], { env });
      expect(status).toMatchObject({ code: 0, err: '' });
    }
    expect(new Set(proxy.connected)).toEqual(new Set(wanted));
  } finally {
    await running.end('SIGTERM');
  }
  expect(proxy.fetched).toEqual([]);
  expect(new Set(proxy.credentials)).toEqual(new Set([`Basic ${btoa('user:open-sesame')}`]));
  const asked = proxy.asked.join('\n');
  expect(asked).toMatch(/^\w+ x\.example\/2\//m);
  // The library for Google's interest over time, which makes its own requests.
  expect(asked).toContain('GET trends.google.com/trends/api/explore');
  expect(asked).toContain('GET prices.example/list');
  expect(running.output()).not.toContain('sesame');
});

test('a command for a deployed bot goes through the proxy', async () => {
  const env = { https_proxy: proxy.url, NODE_EXTRA_CA_CERTS: CERTIFICATE };
  await bot(['status', '--url', 'https://bot.example', '--token', 'a-control-token'], { env });
  expect(proxy.asked).toEqual(['GET bot.example/status']);
});

test('a proxy that is not there is named as what cannot be reached, without its password', async () => {
  const env = { HTTPS_PROXY: 'http://user:open-sesame@127.0.0.1:9' };
  const ended = await bot(['status', '--url', 'https://bot.example', '--token', 'a-control-token'], { env });
  expect(ended).toMatchObject({ code: 1, err: 'bot.example cannot be reached: connect ECONNREFUSED 127.0.0.1:9\n' });
});

test('what is no proxy’s address is a wrong use, in one sentence', async () => {
  const env = { HTTPS_PROXY: 'socks5://proxy.example:1080' };
  const ended = await bot(['status', '--url', 'https://bot.example', '--token', 'a-control-token'], { env });
  expect(ended.err.trim()).toMatch(/^HTTPS_PROXY is no proxy’s address: .+$/);
  expect(ended.code).toBe(2);
});

test('signing in to AWS by its IAM Identity Center goes through the proxy, too', async () => {
  const cache = join(folder, '.aws/sso/cache');
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(folder, '.aws/config'), SSO_PROFILE);
  const token = { accessToken: 'a-token', expiresAt: '2100-01-01T00:00:00Z' };
  writeFileSync(join(cache, `${createHash('sha1').update('it').digest('hex')}.json`), JSON.stringify(token));
  const env = { HOME: folder, AWS_PROFILE: 'company', HTTPS_PROXY: proxy.url, NODE_EXTRA_CA_CERTS: CERTIFICATE };
  await bot(['connect', '--account', 'B', '--secret', 'SecretOfB'], { env });
  expect(new Set(proxy.connected)).toEqual(new Set(['portal.sso.eu-west-3.amazonaws.com:443']));
});

const SSO_PROFILE = `
[profile company]
region = eu-west-3
sso_session = it
sso_account_id = 123456789012
sso_role_name = deployer
[sso-session it]
sso_start_url = https://company.example/start
sso_region = eu-west-3
`;
