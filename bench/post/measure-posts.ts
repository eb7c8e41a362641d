import { ENVIRONMENT, zoneAround } from '@promoter/config';
import { isoTime } from '@promoter/domain';
import { POSTER_MEMORY_MB } from '../../infra/constructs/lambda-memory.ts';
import type { Bundle } from '../start/bundle.ts';
import { type CpuQuota, cpuQuota } from '../start/cpu-quota.ts';
import { environment } from '../start/environment.ts';
import { FIRST_DAY } from './history.ts';
import { startStandIns } from './start-stand-ins.ts';
import { type Poster, type PostTime, slotsFrom, timePosts } from './time-posts.ts';

/** A processor, in MB of a function's memory. */
const PROCESSOR_MB = 1769;
const SIZES_MB = [512, 1024, 1769, 3008];
const HISTORIES = [0, 1, 12, 24];
/** The history that sizes are compared with, and histories are compared to. */
export const USUAL_MONTHS = 1;

/** Lambda keeps a process that is called every five minutes for some hours; an account posts every 90 minutes. */
const POSTS_A_PROCESS = 5;

/** One set of conditions under which posts are measured. */
interface Case {
  name: string;
  memoryMb: number;
  /** Months of posts in the tables. */
  months: number;
  folder: string;
  isInitWhole: boolean;
}

export interface Measured extends Case {
  /** The first post of each process. */
  cold: PostTime[];
  /** The second to the fifth of each. */
  warm: PostTime[];
  /** The second alone, whose code has run once. */
  second: PostTime[];
}

export interface Measurements {
  sizes: Measured[];
  /** At the size that the stack gives. */
  histories: Measured[];
  /** Whether processes had their size's share of the processor. */
  hasQuotas: boolean;
}

/** Makes live posts under each set of conditions, in turn, so that a busy moment of the machine falls on all of them. */
export async function measurePosts(bundle: Bundle, runtime: string, rounds: number): Promise<Measurements> {
  const [sizes, histories] = [sizesOf(bundle).map(unmeasured), historiesOf(bundle).map(unmeasured)];
  const quotas = new Map(SIZES_MB.map((mb) => [mb, cpuQuota(mb / PROCESSOR_MB)]));
  const here = new Map(
    await Promise.all(
      HISTORIES.map(
        async (months) => [months, { tables: await startStandIns(months), slots: slotsFrom(FIRST_DAY) }] as const,
      ),
    ),
  );
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const measured of [...sizes, ...histories]) {
        const around = here.get(measured.months);
        if (!around) continue;
        const slots = Array.from({ length: POSTS_A_PROCESS }, () => around.slots.next().value);
        const poster = posterOf(measured, runtime, quotas.get(measured.memoryMb));
        const [cold, ...warm] = await timePosts(poster, around.tables, slots);
        if (cold) measured.cold.push(cold);
        measured.warm.push(...warm);
        measured.second.push(...warm.slice(0, 1));
      }
    }
    return { sizes, histories, hasQuotas: [...quotas.values()].every((quota) => quota !== undefined) };
  } finally {
    for (const { tables } of here.values()) tables.close();
    await Promise.all([...quotas.values()].map((quota) => quota?.remove()));
  }
}

function sizesOf({ folder, uncached }: Bundle): Case[] {
  const usual = { folder, months: USUAL_MONTHS, isInitWhole: false };
  const small = SIZES_MB.filter((mb) => mb < PROCESSOR_MB);
  return [
    ...SIZES_MB.map((memoryMb) => ({ ...usual, name: `${memoryMb} MB`, memoryMb })),
    // As Lambda does it for functions that get less than one afterwards.
    ...small.map((memoryMb) => ({
      ...usual,
      name: `${memoryMb} MB, init on a whole processor`,
      memoryMb,
      isInitWhole: true,
    })),
    { ...usual, name: `${POSTER_MEMORY_MB} MB, no code cache`, memoryMb: POSTER_MEMORY_MB, folder: uncached },
  ];
}

const historiesOf = ({ folder }: Bundle): Case[] =>
  HISTORIES.map((months) => ({
    name: `${months} months`,
    memoryMb: POSTER_MEMORY_MB,
    months,
    folder,
    isInitWhole: false,
  }));

const unmeasured = (one: Case): Measured => ({ ...one, cold: [], warm: [], second: [] });

const posterOf = ({ folder, memoryMb, isInitWhole }: Case, runtime: string, quota: CpuQuota | undefined): Poster => ({
  folder,
  environment: {
    ...environment,
    [ENVIRONMENT.zone]: JSON.stringify(zoneAround('Europe/Paris', isoTime(FIRST_DAY).slice(0, 10))),
  },
  memoryMb,
  runtime,
  quota,
  isInitWhole,
});
