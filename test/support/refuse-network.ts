import net from 'node:net';

/** Loaded before every test file: a test that reaches beyond this machine fails at once instead of now and then. */
const LOOPBACK = /^(127(\.\d{1,3}){3}|::1|localhost)$/;

const connect = net.Socket.prototype.connect;

net.Socket.prototype.connect = function refuseBeyondLoopback(this: net.Socket, ...args: unknown[]): net.Socket {
  const [options] = (Array.isArray(args[0]) ? args[0] : args) as [
    { host?: string; path?: string } | number | string,
    string?,
  ];
  const host =
    typeof options === 'object' ? (options.host ?? 'localhost') : typeof args[1] === 'string' ? args[1] : 'localhost';
  const isUnixSocket = typeof options === 'object' && typeof options.path === 'string';
  if (!isUnixSocket && !LOOPBACK.test(host)) throw new Error(`tests reach no network beyond loopback: ${host}`);
  return Reflect.apply(connect, this, args);
} as typeof connect;
