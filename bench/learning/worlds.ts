import { ARMS, CHOSEN, type Chosen, type World } from './play.ts';
import type { Readers } from './readers.ts';

/** The arm in which a world differs, if it does: a device, product or tag, by the seed. */
export interface Planted {
  dimension: Chosen;
  arm: string;
}

export function plantedBy(seed: number): Planted {
  const dimension = CHOSEN[seed % CHOSEN.length] ?? 'device';
  return { dimension, arm: ARMS[dimension][seed % ARMS[dimension].length] ?? '' };
}

/** The day on which the good arm turns bad. */
export const TURN = 45;

const EVENING = 18;

/** Through the day the click rate goes up and down by a third. */
const throughTheDay = (hour: number): number => 1 + 0.35 * Math.sin((hour - 14) / 3);

const nothing = (): number => 1;

const readersOf = (clicks: number, sigma: number): Readers => ({
  clicks,
  views: { kind: 'log-normal', sigma },
  hour: throughTheDay,
});

/** Views of a post: the middle one in three lies within a factor of 2.7, or of 4.5 where the tail is heavy. */
const SIGMA = 1;
const SIGMA_HEAVY = 1.5;

const onlyFor =
  ({ dimension, arm }: Planted, times: number): World['reach'] =>
  (of, name) =>
    of === dimension && name === arm ? times : 1;

export const equalArms = (clicks: number, sigma = SIGMA): World => ({
  readers: readersOf(clicks, sigma),
  rate: nothing,
  reach: nothing,
  offered: nothing,
});

/** One of eight is clicked on twice as often by those who see it. */
export const oneTwiceAsGood = (planted: Planted, clicks: number, sigma = SIGMA): World => ({
  ...equalArms(clicks, sigma),
  rate: onlyFor(planted, 2),
});

export const heavyTail = (planted: Planted, clicks: number): World => oneTwiceAsGood(planted, clicks, SIGMA_HEAVY);

/** One of eight is seen twice as often, and clicked on as the others are. */
export const oneTwiceAsSeen = (planted: Planted, clicks: number): World => ({
  ...equalArms(clicks),
  reach: onlyFor(planted, 2),
});

/** One of eight is twice as good, and from a day on half as good as the others. */
export const oneTurnsBad = (planted: Planted, clicks: number): World => ({
  ...equalArms(clicks),
  rate: (dimension, arm, day) => onlyFor(planted, day < TURN ? 2 : 0.5)(dimension, arm),
});

/** All are equal; the evening is more than twice as good as the day, and one arm is mostly used in the evening. */
export const goodEvening = ({ arm }: Planted, clicks: number): World => ({
  ...equalArms(clicks),
  readers: { ...readersOf(clicks, SIGMA), hour: (hour) => (hour >= EVENING ? 1.6 : 0.7) },
  offered: (name, hour) => (name !== arm ? 1 : hour >= EVENING ? 6 : 0.15),
});
