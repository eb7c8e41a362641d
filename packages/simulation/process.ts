import type { Clock, Publisher, Timeline } from '@promoter/domain';
import type { Store } from '@promoter/slots';
import type { ReadMeter } from '@promoter/x/meter-read';
import { createMortal } from './crashable-process.ts';
import type { Dice } from './dice.ts';
import type { Weather } from './fault-profiles.ts';
import { failing, StoreFailed, slow } from './hard-store.ts';
import type { Sleep, VirtualTime } from './virtual-time.ts';

/** What one process of a function works with: its own clock, and ways out that may fail or be its last. */
export interface Process {
  store: Store;
  publisher: Publisher;
  timeline: Timeline;
  now: Clock;
}

/** What processes are made of, before the weather gets at them. */
export interface Surroundings {
  store: Store;
  publisher(sleep: Sleep): Publisher;
  timeline(sleep: Sleep, metering: Pick<ReadMeter, 'meter' | 'now'>): Timeline;
}

/** Most posts take fewer steps than this, so a death may come anywhere in them. */
const STEPS = 20;

/** Runs work as one process under the weather. False when it died or the store failed, as after which it is run again. */
export async function runProcess(
  surroundings: Surroundings,
  { time, sleep, dice, weather }: { time: VirtualTime; sleep: Sleep; dice: Dice; weather: Weather },
  work: (process: Process) => Promise<void>,
): Promise<boolean> {
  const dies = dice.chance(weather.dies);
  const when = dice.chance(0.5) ? 'before' : 'after';
  const mortal = createMortal(dies ? { step: dice.between(1, STEPS), when } : null);
  const skew = weather.skewSeconds * 1_000;
  const offset = skew === 0 ? 0 : dice.between(-skew, skew);
  const now = () => time.now() + offset;
  const store = slow(mortal.wrap(failing(surroundings.store, dice, weather.storeFails)), sleep, dice, weather.ledgerMs);
  const process = {
    store,
    publisher: mortal.wrap(surroundings.publisher(sleep)),
    timeline: mortal.wrap(surroundings.timeline(sleep, { meter: store.usage, now })),
    now,
  };
  try {
    return await mortal.survive(() => work(process));
  } catch (error) {
    if (error instanceof StoreFailed) return false;
    throw error;
  }
}
