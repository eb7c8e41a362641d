/** The same port and the ports in it, with every call made by `wrap`, which is handed the real call. */
export function wrapCalls<T extends object>(port: T, wrap: (call: () => unknown) => Promise<unknown>): T {
  return new Proxy(port, {
    get(target, name, receiver) {
      const member: unknown = Reflect.get(target, name, receiver);
      if (typeof member === 'function') {
        return (...args: unknown[]) => wrap(() => Reflect.apply(member, target, args));
      }
      return typeof member === 'object' && member !== null ? wrapCalls(member, wrap) : member;
    },
  });
}
