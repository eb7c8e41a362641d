import { once } from 'node:events';
import { createServer } from 'node:http';
import { networkInterfaces } from 'node:os';
import { afterEach, expect, test } from '@jest/globals';
import type { LocalhostServer } from '@promoter/local/loopback-server.ts';
import { serveFunctionUrl } from '@promoter/local/run/http-server.ts';

const hasIpv6 = Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === '::1'));

let open: LocalhostServer | undefined;
afterEach(() => open?.close());

const serve = async (port: number): Promise<LocalhostServer> => {
  open = await serveFunctionUrl(
    async () => ({ statusCode: 200, body: 'here' }),
    port,
    () => 0,
    () => {},
  );
  return open;
};

const names = ['localhost', '127.0.0.1', ...(hasIpv6 ? ['[::1]'] : [])];

test('answers at localhost, whichever address a system takes it for, and nowhere once closed', async () => {
  const { port, close } = await serve(0);
  for (const name of names) expect(await (await fetch(`http://${name}:${port}/`)).text()).toBe('here');
  close();
  for (const name of names) await expect(fetch(`http://${name}:${port}/`)).rejects.toThrow('fetch failed');
});

test('answers at no address that other machines can reach', async () => {
  const { port } = await serve(0);
  const others = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
  for (const { address } of others.filter(({ internal, family }) => !internal && family === 'IPv4')) {
    const taken = createServer().listen(port, address);
    await once(taken, 'listening');
    taken.close();
  }
});

test.each(names.slice(1))('refuses a port that is taken at %s', async (name) => {
  const other = createServer().listen(0, name.replace(/[[\]]/g, ''));
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  try {
    await expect(serve(port)).rejects.toThrow(`port ${port} is in use`);
  } finally {
    other.close();
  }
});
