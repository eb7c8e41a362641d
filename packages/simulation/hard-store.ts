import type { Store } from '@promoter/slots';
import type { Random } from './random.ts';
import type { Sleep, VirtualTime } from './virtual-time.ts';

/** DynamoDB refused a call for its rate, or its reply was lost, beyond the client's own retries. */
export class StoreFailed extends Error {
  override name = 'StoreFailed';
}

/** The store, some of whose calls fail, half of them after they had their effect. */
export function failing<T extends object>(port: T, random: Random, chance: number): T {
  if (chance === 0) return port;
  return around(port, async (call) => {
    if (!random.chance(chance)) return call();
    if (random.chance(0.5)) throw new StoreFailed('the table’s rate is exceeded');
    await call();
    throw new StoreFailed('the reply was lost');
  });
}

/** The store, whose ledger takes its time, so that what two processes do at once comes in every order. */
export function slow(store: Store, sleep: Sleep, random: Random, longestMs: number): Store {
  if (longestMs === 0) return store;
  const pausing = (call: () => unknown) => sleep(random.between(0, longestMs)).then(call);
  return { ...store, ledger: around(store.ledger, pausing) };
}

/** The store, during whose calls no time passes. */
export const timeless = (store: Store, time: Pick<VirtualTime, 'during'>): Store =>
  around(store, (call) => time.during(async () => call()));

/** The same port and the ports in it, with something around each call. */
function around<T extends object>(port: T, wrap: (call: () => unknown) => Promise<unknown>): T {
  return new Proxy(port, {
    get(target, name, receiver) {
      const member: unknown = Reflect.get(target, name, receiver);
      if (typeof member === 'function') {
        return (...args: unknown[]) => wrap(() => Reflect.apply(member, target, args));
      }
      return typeof member === 'object' && member !== null ? around(member, wrap) : member;
    },
  });
}
