import { describe, expect, test } from '@jest/globals';
import { redact } from '@promoter/functions/wiring/redact.ts';
import { networkOf, proxySettings } from '@promoter/local/proxy.ts';

const PROXY = 'http://proxy.example:8080';
const LOOPBACK = 'localhost,127.0.0.1,[::1],::1,127.0.0.0-127.255.255.255';

describe('the proxy that the environment names', () => {
  test.each([
    ['none', {}],
    ['an empty one', { HTTPS_PROXY: '' }],
    ['none for any host', { HTTPS_PROXY: PROXY, NO_PROXY: '*' }],
    ['none for any host, among others', { HTTPS_PROXY: PROXY, NO_PROXY: 'a.example, *' }],
  ])('is %s', (_, environment) => {
    expect(proxySettings(environment)).toBeNull();
  });

  test.each([
    ['for HTTPS alone', { HTTPS_PROXY: PROXY }, '', PROXY],
    ['in lower case', { https_proxy: PROXY, HTTPS_PROXY: 'http://other.example' }, '', PROXY],
    ['for everything, where only the older variable is set', { HTTP_PROXY: PROXY }, PROXY, PROXY],
    ['one for each', { HTTP_PROXY: 'http://plain.example', HTTPS_PROXY: PROXY }, 'http://plain.example', PROXY],
    ['without a scheme, as curl takes it', { HTTPS_PROXY: 'proxy.example:8080' }, '', PROXY],
  ])('%s', (_, environment, http_proxy, https_proxy) => {
    expect(proxySettings(environment)).toEqual({ http_proxy, https_proxy, no_proxy: LOOPBACK });
  });

  test.each([
    ['intranet.example', 'intranet.example,.intranet.example'],
    ['.intranet.example *.other.example', '.intranet.example,*.other.example'],
    ['intranet.example:8443,10.0.0.7', 'intranet.example:8443,10.0.0.7'],
  ])('not for %s, nor ever for this machine', (NO_PROXY, hosts) => {
    expect(proxySettings({ HTTPS_PROXY: PROXY, NO_PROXY })?.no_proxy).toBe(`${hosts},${LOOPBACK}`);
    expect(proxySettings({ HTTPS_PROXY: PROXY, no_proxy: NO_PROXY })?.no_proxy).toBe(`${hosts},${LOOPBACK}`);
  });

  test.each([
    ['HTTPS_PROXY', 'socks5://user:open-sesame@proxy.example:1080'],
    ['HTTP_PROXY', 'http://user:open-sesame@proxy example'],
  ])('is refused in %s with a sentence, without the password, where it is no such address', (name, value) => {
    const refused = () => proxySettings({ [name]: value });
    expect(refused).toThrow(`${name} is no proxy’s address`);
    expect(refused).not.toThrow('sesame');
  });

  test('is refused where a % of its password is not written as %25', () => {
    const refused = () => proxySettings({ HTTPS_PROXY: 'http://user:open%sesame@proxy.example' });
    expect(refused).toThrow(/^HTTPS_PROXY has a user or password with a %.*%25$/);
    expect(refused).not.toThrow('sesame');
  });

  test('keeps its password out of the log', () => {
    proxySettings({ HTTPS_PROXY: 'http://user:p%40ssw0rd-of-mine@proxy.example' });
    expect(redact('user:p%40ssw0rd-of-mine, or p@ssw0rd-of-mine')).toBe('user:[redacted], or [redacted]');
  });

  test('is passed on to processes of Node’s own, with the certificates to trust', () => {
    expect(networkOf({ PATH: '/bin' })).toEqual({});
    expect(networkOf({ HTTPS_PROXY: PROXY, NODE_EXTRA_CA_CERTS: '/ca.pem', X_SECRET: 'x' })).toEqual({
      http_proxy: '',
      https_proxy: PROXY,
      no_proxy: LOOPBACK,
      NODE_USE_ENV_PROXY: '1',
      NODE_EXTRA_CA_CERTS: '/ca.pem',
    });
  });
});
