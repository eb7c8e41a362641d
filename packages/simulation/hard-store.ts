import type { Store } from '@promoter/domain';
import type { Dice } from './dice.ts';
import type { Sleep } from './virtual-time.ts';

/** DynamoDB refused a call for its rate, or its reply was lost, beyond the client's own retries. */
export class StoreFailed extends Error {
  override name = 'StoreFailed';
}

/** The store, some of whose calls fail, half of them after they had their effect. */
export function failing<T extends object>(port: T, dice: Dice, chance: number): T {
  if (chance === 0) return port;
  return new Proxy(port, {
    get(target, name, receiver) {
      const member: unknown = Reflect.get(target, name, receiver);
      if (typeof member === 'function') {
        return async (...args: unknown[]) => {
          if (!dice.chance(chance)) return Reflect.apply(member, target, args);
          if (dice.chance(0.5)) throw new StoreFailed('the table’s rate is exceeded');
          await Reflect.apply(member, target, args);
          throw new StoreFailed('the reply was lost');
        };
      }
      return typeof member === 'object' && member !== null ? failing(member, dice, chance) : member;
    },
  });
}

/**
 * The store, whose ledger takes its time, so that what two processes do at once comes in every order. The other doors
 * are asked beside it, and a job sleeps in one place at a time.
 */
export function slow(store: Store, sleep: Sleep, dice: Dice, longestMs: number): Store {
  if (longestMs === 0) return store;
  const pausing = <T extends object>(port: T): T =>
    new Proxy(port, {
      get(target, name, receiver) {
        const member: unknown = Reflect.get(target, name, receiver);
        if (typeof member !== 'function') return member;
        return async (...args: unknown[]) => {
          await sleep(dice.between(0, longestMs));
          return Reflect.apply(member, target, args);
        };
      },
    });
  return { ...store, ledger: pausing(store.ledger) };
}
