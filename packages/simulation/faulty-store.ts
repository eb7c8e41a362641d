import type { Store } from '@promoter/slots';
import type { Random } from './random.ts';
import type { Sleep, VirtualTime } from './virtual-time.ts';
import { wrapCalls } from './wrap-calls.ts';

/** DynamoDB throttled a call, or its reply was lost, and the client's own retries did not help. */
export class StoreFailed extends Error {
  override name = 'StoreFailed';
}

/** The port, some of whose calls fail with `StoreFailed`, half of them after they had their effect. */
export function withFailures<T extends object>(port: T, random: Random, probability: number): T {
  if (probability === 0) return port;
  return wrapCalls(port, async (call) => {
    if (!random.chance(probability)) return call();
    if (random.chance(0.5)) throw new StoreFailed('the table’s rate is exceeded');
    await call();
    throw new StoreFailed('the reply was lost');
  });
}

/** The store, whose ledger answers after a random time, so that the calls of two processes come in every order. */
export function withLatency<S extends Store>(store: S, sleep: Sleep, random: Random, longestMs: number): S {
  if (longestMs === 0) return store;
  return { ...store, ledger: wrapCalls(store.ledger, (call) => sleep(random.between(0, longestMs)).then(call)) };
}

/** The store, during whose calls no virtual time passes. */
export const withTimePaused = <S extends Store>(store: S, time: Pick<VirtualTime, 'during'>): S =>
  wrapCalls(store, (call) => time.during(async () => call()));
