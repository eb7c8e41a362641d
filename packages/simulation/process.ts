import type { Clock, Publisher, Timeline } from '@promoter/domain';
import type { ControlStore } from '@promoter/slots';
import type { ReadMeter } from '@promoter/x/meter-read';
import { createCrashableProcess } from './crashable-process.ts';
import type { FaultProfile } from './fault-profiles.ts';
import { StoreFailed, withFailures, withLatency } from './faulty-store.ts';
import type { Random } from './random.ts';
import type { Sleep, VirtualTime } from './virtual-time.ts';

/** What one process of a function works with: its own clock, and ports at any call of which it may crash. */
export interface Process {
  store: ControlStore;
  publisher: Publisher;
  timeline: Timeline;
  now: Clock;
}

/** A function's ports before any fault is put into them. */
export interface Ports {
  store: ControlStore;
  publisher(sleep: Sleep): Publisher;
  timeline(sleep: Sleep, metering: ReadMeter): Timeline;
}

/** Most posts take fewer steps than this, so a crash may come anywhere in them. */
const LAST_CRASH_STEP = 20;

/** Runs work as one process under these faults. False when it crashed or the store failed: Lambda then runs it again. */
export async function runProcess(
  ports: Ports,
  { time, sleep, random, faults }: { time: VirtualTime; sleep: Sleep; random: Random; faults: FaultProfile },
  work: (process: Process) => Promise<unknown>,
): Promise<boolean> {
  const crashes = random.chance(faults.crash);
  const when = random.chance(0.5) ? 'before' : 'after';
  const crashable = createCrashableProcess(crashes ? { step: random.between(1, LAST_CRASH_STEP), when } : null);
  const skew = faults.skewSeconds * 1_000;
  const offset = skew === 0 ? 0 : random.between(-skew, skew);
  const now = () => time.now() + offset;
  const failing = crashable.wrap(withFailures(ports.store, random, faults.storeFails));
  const store = withLatency(failing, sleep, random, faults.ledgerLatencyMs);
  const process = {
    store,
    publisher: crashable.wrap(ports.publisher(sleep)),
    timeline: crashable.wrap(ports.timeline(sleep, { meter: store.usage, now })),
    now,
  };
  try {
    return await crashable.run(() => work(process));
  } catch (error) {
    if (error instanceof StoreFailed) return false;
    throw error;
  }
}
