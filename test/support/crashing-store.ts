import type { Store } from '@promoter/slots';

/** A store, and a step for whatever is used beside it, that stop working for good at the given call. */
export function crashingAfter(calls: number, store: Store) {
  let made = 0;
  const step = () => {
    made += 1;
    if (made >= calls) throw new Error('crashed');
  };
  const guarded = <T extends object>(door: T): T =>
    new Proxy(door, {
      get: (target, name) => {
        const method: unknown = Reflect.get(target, name);
        return typeof method === 'function'
          ? async (...args: unknown[]) => {
              step();
              return Reflect.apply(method, target, args);
            }
          : method;
      },
    });
  return {
    step,
    crashed: () => made >= calls,
    store: {
      ...store,
      ledger: guarded(store.ledger),
      holds: guarded(store.holds),
      topicOverrides: guarded(store.topicOverrides),
      refusedTopics: guarded(store.refusedTopics),
      usage: guarded(store.usage),
      keyValues: guarded(store.keyValues),
    },
  };
}
