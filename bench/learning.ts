/**
 * Whether learning pays and insights are true: `npm run bench:learning [-- seeds]`. Simulated readers with planted merits,
 * three months of 20 posts a day, with learning and with even choice under the same luck. The choice is an abstract one:
 * twelve combinations a slot, of five in eight devices, products and tags. Exits 1 where a promise is broken.
 */
import type { Observation } from '@promoter/learning';
import { type Judged, judgeInsights } from './learning/judge-insights.ts';
import { ARMS, CHOSEN, DAYS, play, type World } from './learning/play.ts';
import {
  equalArms,
  goodEvening,
  heavyTail,
  oneTurnsBad,
  oneTwiceAsGood,
  oneTwiceAsSeen,
  type Planted,
  plantedBy,
  TURN,
} from './learning/worlds.ts';

const HALF_LIFE_DAYS = 18;
/** Days after the change in which learning has to be over it. */
const RECOVERY_DAYS = 21;
const WEEK = 7;
const WEEK_AFTER = TURN + RECOVERY_DAYS;
const THIRD_MONTH = DAYS - 30;

const seeds = Array.from({ length: Number(process.argv[2] ?? 50) }, (_, index) => index + 1);
const print = (line = ''): void => void process.stdout.write(`${line}\n`);
const percent = (share: number, digits = 1): string => `${(100 * share).toFixed(digits)} %`;
const gainOf = (ratio: number): string => `${ratio < 1 ? '−' : '+'}${percent(Math.abs(ratio - 1))}`;
let broken = 0;
function promise(what: string, figure: string, wanted: string, isKept: boolean): void {
  if (!isKept) broken += 1;
  print(`  ${isKept ? '✓' : '✗'} ${what.padEnd(82)} ${figure.padStart(9)}   ${wanted}`);
}

interface Runs {
  /** Clicks with learning divided by those of even choice, in days from (included) to (not included). */
  gain(from: number, to: number): number;
  /** How often the planted arm was chosen, divided by how often evenly. */
  timesEven(from: number, to: number): number;
  /** Posts of the rarest arm of all runs in the third month, with learning. */
  rarest: number;
  on: Judged;
  off: Judged;
}

function run(worldOf: (planted: Planted) => World, judged: 'on' | 'on and off' | 'turn' | 'seen' = 'on'): Runs {
  const days = Array.from({ length: DAYS }, () => ({ on: 0, off: 0, onPlanted: 0, offPlanted: 0 }));
  let rarest = Number.POSITIVE_INFINITY;
  const [on, off] = [nothingJudged(), nothingJudged()];
  for (const seed of seeds) {
    const planted = plantedBy(seed);
    const world = worldOf(planted);
    const played = play(world, seed, HALF_LIFE_DAYS, judged === 'turn' ? WEEK_AFTER + WEEK : DAYS);
    const isPlanted = (post: Observation): boolean => post[planted.dimension] === planted.arm;
    for (const way of ['on', 'off'] as const)
      played[way].forEach((posts, day) => {
        const count = days[day];
        if (!count) return;
        count[way] += posts.reduce((sum, { clicks }) => sum + (clicks ?? 0), 0);
        count[`${way}Planted`] += posts.filter(isPlanted).length;
      });
    const lastMonth = played.on.slice(THIRD_MONTH).flat();
    for (const dimension of CHOSEN)
      for (const arm of ARMS[dimension])
        rarest = Math.min(rarest, lastMonth.filter((post) => post[dimension] === arm).length);
    if (judged === 'turn' || judged === 'seen') continue;
    judgeInsights(played.on.flat(), world, on);
    if (judged === 'on and off') judgeInsights(played.off.flat(), world, off);
  }
  const total = (field: keyof (typeof days)[number], from: number, to: number): number =>
    days.slice(from, to).reduce((sum, day) => sum + day[field], 0);
  return {
    gain: (from, to) => total('on', from, to) / total('off', from, to),
    timesEven: (from, to) => total('onPlanted', from, to) / total('offPlanted', from, to),
    rarest,
    on,
    off,
  };
}

function nothingJudged(): Judged {
  return { intervals: 0, hits: 0, ordinary: 0, falselyBetter: 0 };
}

function promiseGain(what: string, runs: Runs, least: number): void {
  const gain = runs.gain(THIRD_MONTH, DAYS);
  promise(`${what}: clicks of the third month`, gainOf(gain), `at least +${percent(least, 0)}`, gain >= 1 + least);
}

function promiseInsights(what: string, { on, off }: Runs): void {
  for (const [way, { intervals, hits, ordinary, falselyBetter }] of Object.entries({ on, off })) {
    if (intervals === 0) continue;
    const [held, wrong] = [hits / intervals, falselyBetter / ordinary];
    const of = `${what}, learning ${way}`;
    promise(`${of}: truth inside 90 % intervals`, percent(held), '87 to 93 %', held >= 0.87 && held <= 0.93);
    promise(`${of}: falsely “better”`, percent(wrong), 'at most 5 %', wrong <= 0.05);
  }
}

const all: Runs[] = [];
const keep = (runs: Runs): Runs => {
  all.push(runs);
  return runs;
};

for (const clicks of [8, 2]) {
  print(`\nAbout ${clicks} clicks a post, ${seeds.length} seeds`);
  const equal = keep(run(() => equalArms(clicks), clicks === 8 ? 'on and off' : 'on'));
  const difference = equal.gain(THIRD_MONTH, DAYS);
  promise(
    'equal arms: clicks of the third month',
    gainOf(difference),
    'within 1.5 %',
    Math.abs(difference - 1) <= 0.015,
  );
  promiseInsights('equal arms', equal);

  const wanted = clicks === 8 ? 0.25 : 0.12;
  const twice = keep(run((planted) => oneTwiceAsGood(planted, clicks)));
  promiseGain('one of eight twice as good', twice, wanted);
  promiseInsights('one of eight twice as good', twice);
  const heavy = keep(run((planted) => heavyTail(planted, clicks)));
  promiseGain('the same, few posts have most views', heavy, wanted);
  promiseInsights('the same, few posts have most views', heavy);
  const turn = run((planted) => oneTurnsBad(planted, clicks), 'turn');
  const [share, clicksAfter] = [
    turn.timesEven(WEEK_AFTER, WEEK_AFTER + WEEK),
    turn.gain(WEEK_AFTER, WEEK_AFTER + WEEK),
  ];
  promise(
    `the good arm turns bad: its posts ${RECOVERY_DAYS} days later`,
    `${share.toFixed(2)} ×`,
    'at most 1 × even',
    share <= 1,
  );
  promise(
    'the good arm turns bad: clicks of the week after that',
    gainOf(clicksAfter),
    'at least even',
    clicksAfter >= 1,
  );
}

print('\nAbout 8 clicks a post again');
promiseGain('one of eight seen twice as often', keep(run((planted) => oneTwiceAsSeen(planted, 8), 'seen')), 0.25);
const evening = keep(run((planted) => goodEvening(planted, 8), 'on and off'));
promiseInsights('equal arms, one mostly used in a good evening', evening);
const leaning = evening.timesEven(THIRD_MONTH, DAYS);
promise('that one: its posts', `${leaning.toFixed(2)} ×`, 'at most 1.25 × even', leaning <= 1.25);

print();
const rarest = Math.min(...all.map((runs) => runs.rarest));
promise('posts of the rarest of all arms in the third month', `${rarest}`, 'at least 1', rarest >= 1);
print(broken === 0 ? '\nAll promises are kept.' : `\n${broken} promises are broken.`);
process.exitCode = broken === 0 ? 0 : 1;
