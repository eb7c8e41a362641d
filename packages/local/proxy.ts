import http from 'node:http';
import { registerSecret } from '@promoter/functions/wiring/redact.ts';
import { WrongUsage } from './refusal.ts';

/** Variables of the environment; in lower case they win, as elsewhere (curl's manual, read 2026-11). */
type Environment = Readonly<Record<string, string | undefined>>;

/** This machine by every name; the range is for Node's own requests, `fetch` knows names alone. */
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]', '::1', '127.0.0.0-127.255.255.255'];

/**
 * Sends every request of this process through the proxies that `HTTPS_PROXY` and `HTTP_PROXY` name, but for the hosts
 * of `NO_PROXY` and for this machine. Node does the work (`fetch`, and what uses the agents of `node:http` and
 * `node:https`). Call it before the first request. Throws `WrongUsage` where one is no address of a proxy.
 */
export function honourProxy(environment: Environment): void {
  const settings = proxySettings(environment);
  if (settings) http.setGlobalProxyFromEnv(settings);
}

/**
 * The variables that make a process of Node's own go the same way; also the certificates that this one was told to
 * trust, as a proxy that reads what passes through it needs.
 */
export function networkOf(environment: Environment): Record<string, string> {
  const { NODE_EXTRA_CA_CERTS } = environment;
  const settings = proxySettings(environment);
  return {
    ...(NODE_EXTRA_CA_CERTS === undefined ? {} : { NODE_EXTRA_CA_CERTS }),
    ...(settings && { ...settings, NODE_USE_ENV_PROXY: '1' }),
  };
}

/** The variables as Node should read them; null where no proxy is wanted. */
export function proxySettings(
  environment: Environment,
): Record<'http_proxy' | 'https_proxy' | 'no_proxy', string> | null {
  const read = (name: string) => environment[name.toLowerCase()] || environment[name] || '';
  const plain = proxyAddress('HTTP_PROXY', read('HTTP_PROXY'));
  const secure = proxyAddress('HTTPS_PROXY', read('HTTPS_PROXY'));
  const direct = read('NO_PROXY')
    .split(/[\s,]+/)
    .filter((host) => host !== '');
  if ((plain === '' && secure === '') || direct.includes('*')) return null;
  return {
    http_proxy: plain,
    // As npm does: one proxy is for all, where only the older variable is set.
    https_proxy: secure || plain,
    no_proxy: [...direct.flatMap(withSubdomains), ...LOOPBACK].join(),
  };
}

/** `example.com` stands for its subdomains, too; Node takes it so in `fetch` alone. */
const withSubdomains = (host: string): string[] => (/^[*.]|:|^[\d.]+$/.test(host) ? [host] : [host, `.${host}`]);

function proxyAddress(name: string, text: string): string {
  if (text === '') return '';
  const address = text.includes('://') ? text : `http://${text}`;
  const url = URL.canParse(address) ? new URL(address) : null;
  // Not repeated, as it may hold a password.
  if (!/^https?:$/.test(url?.protocol ?? ''))
    throw new WrongUsage(`${name} is no proxy’s address: it should be like http://proxy.example:8080`);
  const password = decoded(url?.password);
  if (password === null || decoded(url?.username) === null)
    throw new WrongUsage(`${name} has a user or password with a % that stands by itself: write it as %25`);
  if (url?.password) for (const secret of [url.password, password]) registerSecret(secret);
  return address;
}

/** Null where a % stands by itself, at which Node would break off. */
function decoded(text = ''): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
