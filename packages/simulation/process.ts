import type { Clock, Publisher, Store, Timeline } from '@promoter/domain';
import { createMortal } from './crash.ts';
import type { Dice } from './dice.ts';
import type { Weather } from './faults.ts';
import type { VirtualTime } from './virtual-time.ts';

/** What one process of a function works with: its own clock, and ways out that may fail or be its last. */
export interface Process {
  store: Store;
  publisher: Publisher;
  timeline: Timeline;
  now: Clock;
}

/** DynamoDB refused a call for its rate, beyond the client's own retries. */
export class Throttled extends Error {
  override name = 'ThrottlingException';
}

/** Most posts take fewer steps than this, so a death may come anywhere in them. */
const STEPS = 16;

/** Runs work as one process under the weather. False when it died or was throttled, as after which it is delivered again. */
export async function runProcess(
  { store, publisher, timeline }: Omit<Process, 'now'>,
  { time, dice, weather }: { time: VirtualTime; dice: Dice; weather: Weather },
  work: (process: Process) => Promise<void>,
): Promise<boolean> {
  const dies = dice.chance(weather.dies);
  const when = dice.chance(0.5) ? 'before' : 'after';
  const mortal = createMortal(dies ? { step: dice.between(1, STEPS), when } : null);
  const skew = weather.skewSeconds * 1_000;
  const offset = skew === 0 ? 0 : dice.between(-skew, skew);
  const process = {
    store: mortal.wrap(throttle(store, dice, weather.throttled)),
    publisher: mortal.wrap(publisher),
    timeline: mortal.wrap(timeline),
    now: () => time.now() + offset,
  };
  try {
    return await mortal.survive(() => work(process));
  } catch (error) {
    if (error instanceof Throttled) return false;
    throw error;
  }
}

/** The store, some of whose calls fail before they have an effect. */
function throttle<T extends object>(port: T, dice: Dice, chance: number): T {
  if (chance === 0) return port;
  return new Proxy(port, {
    get(target, name, receiver) {
      const member: unknown = Reflect.get(target, name, receiver);
      if (typeof member === 'function') {
        return async (...args: unknown[]) => {
          if (dice.chance(chance)) throw new Throttled('the table’s rate is exceeded');
          return Reflect.apply(member, target, args);
        };
      }
      return typeof member === 'object' && member !== null ? throttle(member, dice, chance) : member;
    },
  });
}
