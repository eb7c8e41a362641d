import { POSTER_MEMORY_MB } from '../../infra/constructs/lambda-memory.ts';
import { median, quiet, spread } from '../start/spread.ts';
import { type Measured, type Measurements, USUAL_MONTHS } from './measure-posts.ts';
import type { PostTime } from './time-posts.ts';

/** What is wanted of a post at the size that the stack gives: milliseconds to X's answer, DynamoDB's units. */
const WANTED = { cold: 200, warm: 25, growth: 1.2, reads: 60, writes: 34 };

/** A month of two accounts, and what arm64 costs in us-east-1, November 2026. */
const POSTS = 600;
const USD_PER_GB_SECOND = 0.0000133334;

type Print = (line?: string) => void;

/** Prints what was measured, with what is wanted beside it. */
export function printPosts({ sizes, histories, hasQuotas }: Measurements, print: Print): void {
  print(
    `A live post from its event to X’s answer, ${sizes[0]?.cold.length} rounds in turn, ms: median (tenth to ninetieth percentile)`,
  );
  print(
    '“waits”: DynamoDB or the secrets, stand-ins in a process of their own, had a request; “CPU”: the function, all threads',
  );
  print(
    '“cold”: the first post of a process; “warm”: its second to fifth; “second”: that one alone, whose code has run once',
  );
  if (!hasQuotas) print('No CPU quota may be set here: every size had the whole machine.');
  for (const size of sizes) {
    const { name, memoryMb, cold, warm, second } = size;
    print(
      `${memoryMb === POSTER_MEMORY_MB ? '*' : ' '} ${name.padEnd(34)} cold ${line(cold)}  warm ${line(warm)}  second ${line(second)}` +
        `  ${usdOf(size).toFixed(3)} USD`,
    );
  }
  print(
    `* the stack’s size; wanted there: cold ≤ ${WANTED.cold}, warm ≤ ${WANTED.warm}. USD: ${POSTS} cold posts, a month’s, without X’s own time`,
  );
  print();
  printHistories(histories, print);
}

function printHistories(histories: readonly Measured[], print: Print): void {
  const usual = histories.find(({ months }) => months === USUAL_MONTHS);
  print(
    'The same with months of posts in the tables; growth since one month, of time and of CPU, by their lower quartiles',
  );
  for (const { name, cold, warm } of histories) {
    print(
      `  ${name.padEnd(10)} cold ${line(cold)} ${growth(cold, usual?.cold)}  warm ${line(warm)} ${growth(warm, usual?.warm)}`,
    );
    print(`  ${''.padEnd(10)} at most ${units(cold)} cold, ${units(warm)} warm`);
  }
  print(`wanted: growth ≤ ${WANTED.growth} ×; ≤ ${WANTED.reads} reads, ≤ ${WANTED.writes} writes`);
  print();
  print('The requests of a warm post, in ms from its event');
  for (const { operation, from, to, reads, writes } of usual?.warm.at(-1)?.trips ?? []) {
    print(
      `  ${from.toFixed(0).padStart(5)} – ${to.toFixed(0).padEnd(5)} ${operation.padEnd(62)} ${reads} reads, ${writes} writes`,
    );
  }
}

const msOf = (posts: readonly PostTime[]) => posts.map(({ ms }) => ms);
const cpuOf = (posts: readonly PostTime[]) => posts.map(({ cpu }) => cpu);

function line(posts: readonly PostTime[]): string {
  const waits = median(posts.map(({ busy }) => busy)).toFixed(0);
  return `${spread(msOf(posts)).padEnd(14)} waits ${waits.padStart(2)} CPU ${median(cpuOf(posts)).toFixed(0).padStart(3)}`;
}

function growth(posts: readonly PostTime[], since: readonly PostTime[] = []): string {
  const time = quiet(msOf(posts)) / quiet(msOf(since));
  const cpu = quiet(cpuOf(posts)) / quiet(cpuOf(since));
  return `${time.toFixed(2)} × ${cpu.toFixed(2)} ×`;
}

const units = (posts: readonly PostTime[]): string =>
  `${Math.max(...posts.map(({ reads }) => reads))} reads, ${Math.max(...posts.map(({ writes }) => writes))} writes`;

const usdOf = ({ memoryMb, cold }: Measured): number =>
  ((POSTS * median(msOf(cold))) / 1000) * (memoryMb / 1024) * USD_PER_GB_SECOND;
