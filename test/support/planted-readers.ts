import type { Post } from '@promoter/domain';
import type { Random } from '../../packages/simulation/random.ts';

/** How many of a thousand readers click on a post in which nothing is planted. */
const USUAL = 13;

/** What is planted, so that there is something to be found: how many times as many click. */
const PLANTED: readonly [times: number, is: (post: Post) => boolean][] = [
  [1.9, ({ domainTag }) => domainTag === '#MLOps'],
  [0.55, ({ product }) => product === '8x H200'],
  [1.5, ({ slot }) => Number(slot.slice(-5, -3)) >= 20],
  [2.2, ({ idea }) => idea === 'night-shift'],
];

/** How many of its readers click on the link of a post. */
export function clicksOf(post: Post, views: number, random: Random): number {
  const times = PLANTED.reduce((product, [each, is]) => product * (is(post) ? each : 1), 1);
  return Array.from({ length: views }).filter(() => random.chance((USUAL * times) / 1_000)).length;
}
