import { ENVIRONMENT, zoneAround } from '@promoter/config';
import { type EpochMs, isoTime } from '@promoter/domain';
import type { RuntimeClient } from '../../functions/lambda-local/runtime/build-client.ts';
import { POSTER_MEMORY_MB } from '../../infra/constructs/memory.ts';
import type { Bundle } from '../start/bundle.ts';
import { type CpuQuota, cpuQuota } from '../start/cpu-quota.ts';
import { environment } from '../start/environment.ts';
import { median, spread } from '../start/spread.ts';
import { FIRST_DAY } from './history.ts';
import { openSurroundings, type Surroundings } from './open-surroundings.ts';
import { type Poster, type PostTime, slotsFrom, timePosts } from './time-posts.ts';

/** What is wanted of one post at the memory that the stack gives: milliseconds to X's answer, DynamoDB's units. */
const FLOORS = { cold: 200, warm: 25, growth: 1.2, reads: 60, writes: 30 };

/** A processor, in MB of a function's memory. */
const PROCESSOR_MB = 1769;
const SIZES_MB = [512, 1024, 1769, 3008];
const HISTORIES = [0, 1, 12, 24];
/** The size that all histories are measured at is the stack's, and all sizes with this history. */
const USUAL_MONTHS = 1;

/** Two accounts: posts a month, all of them cold, and settlings every five minutes; us-east-1, arm64, November 2026. */
const POSTS = 600;
const USD_PER_GB_SECOND = 0.0000133334;

type Print = (line?: string) => void;

/** One way in which posts are measured. */
interface Case {
  name: string;
  poster: Poster;
  months: number;
  /** Of each round, the posts of one process in their order. */
  rounds: PostTime[][];
}

/** Measures live posts in every way that matters, in turn, and prints what came out beside what is wanted. */
export async function reportPosts(bundle: Bundle, client: RuntimeClient, rounds: number, print: Print): Promise<void> {
  const here = new Map<number, Surroundings & { slots: Generator<EpochMs, never> }>();
  const quotas = new Map(SIZES_MB.map((mb) => [mb, cpuQuota(mb / PROCESSOR_MB)]));
  try {
    const opened = await Promise.all(HISTORIES.map(openSurroundings));
    HISTORIES.forEach((months, place) => {
      const surroundings = opened[place];
      if (surroundings) here.set(months, { ...surroundings, slots: slotsFrom(FIRST_DAY) });
    });
    const cases = casesOf(bundle, client, quotas);
    for (let round = 0; round < rounds; round += 1) {
      for (const { poster, months, rounds: done } of cases) {
        const around = here.get(months);
        if (around)
          done.push(
            await timePosts(
              poster,
              around,
              [1, 2, 3].map(() => around.slots.next().value),
            ),
          );
      }
    }
    printCases(
      cases,
      [...quotas.values()].every((quota) => quota !== undefined),
      print,
    );
  } finally {
    for (const { close } of here.values()) close();
    await Promise.all([...quotas.values()].map((quota) => quota?.remove()));
  }
}

function casesOf(bundle: Bundle, client: RuntimeClient, quotas: ReadonlyMap<number, CpuQuota | undefined>): Case[] {
  const poster = (memoryMb: number, folder = bundle.folder, isInitWhole = false): Poster => ({
    folder,
    environment: {
      ...environment,
      [ENVIRONMENT.zone]: JSON.stringify(zoneAround('Europe/Paris', isoTime(FIRST_DAY).slice(0, 10))),
    },
    memoryMb,
    client,
    quota: quotas.get(memoryMb),
    isInitWhole,
  });
  const usual = { months: USUAL_MONTHS };
  return [
    ...SIZES_MB.map((mb) => ({ name: `${mb} MB`, poster: poster(mb), ...usual, rounds: [] })),
    // Lambda gives a whole processor while a function initialises.
    ...SIZES_MB.filter((mb) => mb < PROCESSOR_MB).map((mb) => ({
      name: `${mb} MB, init on a whole processor`,
      poster: poster(mb, bundle.folder, true),
      ...usual,
      rounds: [],
    })),
    {
      name: `${POSTER_MEMORY_MB} MB, no code cache`,
      poster: poster(POSTER_MEMORY_MB, bundle.uncached),
      ...usual,
      rounds: [],
    },
    ...HISTORIES.map((months) => ({
      name: `${months} months`,
      poster: poster(POSTER_MEMORY_MB),
      months,
      rounds: [],
    })),
  ];
}

function printCases(cases: readonly Case[], hasQuotas: boolean, print: Print): void {
  const histories = cases.slice(-HISTORIES.length);
  const [first] = cases;
  print(
    `A live post from its event to X’s answer, ${first?.rounds.length} rounds in turn, ms: median (tenth to ninetieth percentile)`,
  );
  if (!hasQuotas) print('No CPU quota may be set here: every size has the whole machine.');
  print(
    '“waits”: while DynamoDB or the secrets, stand-ins in a process of their own, were busy; “CPU”: all threads of the function',
  );
  for (const { name, poster, rounds } of cases.slice(0, -HISTORIES.length)) {
    const isChosen = poster.memoryMb === POSTER_MEMORY_MB;
    const [cold, warm, later] = [0, 1, 2].map((place) => rounds.flatMap((posts) => posts[place] ?? []));
    const seconds = (POSTS * median(msOf(cold))) / 1000;
    const usd = (seconds * poster.memoryMb * USD_PER_GB_SECOND) / 1024;
    print(
      `${isChosen ? '*' : ' '} ${name.padEnd(34)} cold ${line(cold)}  warm ${line(warm)}  later ${line(later)}  ${usd.toFixed(3)} USD a month`,
    );
  }
  print(`* the stack’s; wanted: cold ≤ ${FLOORS.cold}, warm ≤ ${FLOORS.warm}`);
  print();
  printHistories(histories, print);
}

function printHistories(histories: readonly Case[], print: Print): void {
  print('The same with months of posts in the tables');
  const base = histories.find(({ months }) => months === USUAL_MONTHS);
  for (const { name, rounds } of histories) {
    const [cold, warm] = [0, 1].map((place) => rounds.flatMap((posts) => posts[place] ?? []));
    const of = (place: number) => median(msOf(base?.rounds.flatMap((posts) => posts[place] ?? [])));
    const growth = [median(msOf(cold)) / of(0), median(msOf(warm)) / of(1)].map((ratio) => `${ratio.toFixed(2)} ×`);
    print(
      `  ${name.padEnd(12)} cold ${line(cold)} ${growth[0]}  warm ${line(warm)} ${growth[1]}  units at most: ` +
        `cold ${most(cold, 'reads')} reads ${most(cold, 'writes')} writes, warm ${most(warm, 'reads')} and ${most(warm, 'writes')}`,
    );
  }
  print(`wanted: within ${FLOORS.growth} × from 1 month on; ≤ ${FLOORS.reads} reads, ≤ ${FLOORS.writes} writes`);
  print();
  const [, warm] = base?.rounds.at(-1) ?? [];
  print('The requests of a warm post, in ms from its event:');
  for (const { operation, from, to, reads, writes } of warm?.trips ?? []) {
    print(
      `  ${from.toFixed(0).padStart(5)} – ${to.toFixed(0).padEnd(5)} ${operation.padEnd(62)} ${reads} reads, ${writes} writes`,
    );
  }
}

const msOf = (posts: readonly PostTime[] = []) => posts.map(({ ms }) => ms);

const line = (posts: readonly PostTime[] = []) =>
  `${spread(msOf(posts)).padEnd(15)} waits ${median(posts.map(({ busy }) => busy))
    .toFixed(0)
    .padStart(3)} CPU ${median(posts.map(({ cpu }) => cpu))
    .toFixed(0)
    .padStart(3)}`;

const most = (posts: readonly PostTime[] = [], kind: 'reads' | 'writes') =>
  Math.max(...posts.map((post) => post[kind]));
