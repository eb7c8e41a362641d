import type { Clock, Publisher, Timeline } from '@promoter/domain';
import type { Store } from '@promoter/slots';
import type { ReadMeter } from '@promoter/x/meter-read';
import { createCrashableProcess } from './crashable-process.ts';
import type { Random } from './random.ts';
import type { FaultProfile } from './fault-profiles.ts';
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
  { time, sleep, random, faults }: { time: VirtualTime; sleep: Sleep; random: Random; faults: FaultProfile },
  work: (process: Process) => Promise<void>,
): Promise<boolean> {
  const dies = random.chance(faults.dies);
  const when = random.chance(0.5) ? 'before' : 'after';
  const crashable = createCrashableProcess(dies ? { step: random.between(1, STEPS), when } : null);
  const skew = faults.skewSeconds * 1_000;
  const offset = skew === 0 ? 0 : random.between(-skew, skew);
  const now = () => time.now() + offset;
  const store = slow(
    crashable.wrap(failing(surroundings.store, random, faults.storeFails)),
    sleep,
    random,
    faults.ledgerMs,
  );
  const process = {
    store,
    publisher: crashable.wrap(surroundings.publisher(sleep)),
    timeline: crashable.wrap(surroundings.timeline(sleep, { meter: store.usage, now })),
    now,
  };
  try {
    return await crashable.survive(() => work(process));
  } catch (error) {
    if (error instanceof StoreFailed) return false;
    throw error;
  }
}
