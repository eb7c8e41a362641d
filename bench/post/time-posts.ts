import { readdirSync, readFileSync } from 'node:fs';
import { type EpochMs, HOUR_MS, isoTime, MINUTE_MS, SECOND_MS } from '@promoter/domain';
import { type ExecutionEnvironment, startEnvironment } from '../../packages/local/stack/runtime/environment.ts';
import type { StackFunction } from '../../packages/local/stack/stack.ts';
import type { CpuQuota } from '../start/cpu-quota.ts';
import { clock, type Trip } from './stand-in-messages.ts';
import type { StandIns } from './start-stand-ins.ts';

/** One post, from its event to X. Times are milliseconds. */
export interface PostTime {
  /** Until X had it. */
  ms: number;
  /** What the function's process computed in that time, all threads together; NaN where the system does not report it. */
  cpu: number;
  /** How long DynamoDB or Secrets Manager was busy with at least one request. */
  busy: number;
  /** Requests until then, and how many times one had to wait for those before it. */
  requests: number;
  waves: number;
  /** DynamoDB's units of the whole invocation. */
  reads: number;
  writes: number;
  /** The invocation's requests, with moments counted from its event. */
  trips: readonly Trip[];
}

export interface Poster {
  /** The folder of post-slot's bundle. */
  folder: string;
  environment: Record<string, string>;
  memoryMb: number;
  runtime: string;
  quota: CpuQuota | undefined;
  /** Whether the function has a whole processor until it has initialised, as Lambda gives it. */
  isInitWhole?: boolean;
}

/** A live post in each of these slots by one process: the first is cold, the others are warm. */
export async function timePosts(poster: Poster, here: StandIns, slots: readonly EpochMs[]): Promise<PostTime[]> {
  const { quota, isInitWhole = false } = poster;
  const fn = functionOf(poster);
  let running: ExecutionEnvironment | undefined;
  let pid = 0;
  const times: PostTime[] = [];
  try {
    for (const slot of slots) {
      await here.prepare(slot);
      // Its own rule has the function settle every five minutes, between its posts, too.
      await running?.invoke({ settle: true }, slot - 3 * MINUTE_MS);
      const accepted = here.nextPost();
      const start = clock();
      running ??= await startEnvironment(fn, {
        runtime: poster.runtime,
        taskRoot: poster.folder,
        endpoints: here.endpoints,
        at: slot,
        write: () => undefined,
        started: (id) => {
          pid = id;
          if (!isInitWhole) quota?.add(id);
        },
        initialised: (id) => {
          if (isInitWhole) quota?.add(id);
        },
      });
      const before = times.length === 0 ? 0 : cpuOf(pid);
      const ended = running.invoke({ time: isoTime(slot) }, slot + 2 * SECOND_MS);
      const at = await Promise.race([accepted, ended.then(({ body }) => body)]);
      const cpu = cpuOf(pid) - before;
      const { body } = await ended;
      if (typeof at === 'string' || !body.includes('"posted"'))
        throw new Error(`not posted at ${isoTime(slot)}: ${body}`);
      times.push({ cpu, ...timeOf(start, at, await here.trips()) });
    }
    return times;
  } finally {
    running?.stop();
  }
}

function timeOf(start: number, end: number, sinceThen: readonly Trip[]): Omit<PostTime, 'cpu'> {
  // Those of the settling came before.
  const trips = sinceThen.filter(({ from }) => from >= start);
  const before = trips.filter(({ from }) => from < end);
  const sum = (of: (trip: Trip) => number) => trips.reduce((total, trip) => total + of(trip), 0);
  return {
    ms: end - start,
    requests: before.length,
    ...wavesOf(before),
    reads: sum(({ reads }) => reads),
    writes: sum(({ writes }) => writes),
    trips: trips.map((trip) => ({ ...trip, from: trip.from - start, to: trip.to - start })),
  };
}

/** Requests that were sent before any of them was answered are one wave. */
function wavesOf(trips: readonly Trip[]): { busy: number; waves: number } {
  let busy = 0;
  let waves = 0;
  let until = 0;
  for (const { from, to } of trips.toSorted((a, b) => a.from - b.from)) {
    if (from > until) waves += 1;
    busy += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  return { busy, waves };
}

/** Milliseconds that all threads of a process have computed, as Linux counts them. */
function cpuOf(pid: number): number {
  try {
    return readdirSync(`/proc/${pid}/task`)
      .map((task) => Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8').split(' ')[0]) / 1e6)
      .reduce((sum, ms) => sum + ms, 0);
  } catch {
    return Number.NaN;
  }
}

/** The slots of account A from this day on: 09:00, 10:30 … in Paris in winter, ten a day. */
export function* slotsFrom(firstDay: EpochMs): Generator<EpochMs, never> {
  for (let day = firstDay; ; day += 24 * HOUR_MS) {
    for (let place = 0; place < 10; place += 1) yield day + 8 * HOUR_MS + place * 1.5 * HOUR_MS;
  }
}

const functionOf = ({ folder, environment, memoryMb }: Poster): StackFunction => ({
  id: 'post-slot',
  code: folder,
  handler: 'index.handler',
  timeoutMs: 60_000,
  memoryMb,
  environment,
  // Speed is measured here; what roles allow is the tests' matter.
  allowed: { has: () => true },
  queue: null,
});
