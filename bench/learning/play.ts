import { dayNumber, dayOf } from '@promoter/domain';
import {
  type Candidate,
  drawOrder,
  type LearningSummary,
  lean,
  type Observation,
  updateSummary,
} from '@promoter/learning';
import { type Luck, luckOf, type Readers, read } from './readers.ts';

/** What a post always has, and readers may care for; ideas change too often. */
export const CHOSEN = ['device', 'product', 'domainTag'] as const;

export type Chosen = (typeof CHOSEN)[number];

const numbered = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);

export const ARMS: Record<Chosen, readonly string[]> = {
  device: numbered('device', 8),
  product: numbered('product', 8),
  domainTag: numbered('#Tag', 8),
};

export const DAYS = 90;
export const POSTS_A_DAY = 20;
const FIRST_DAY = dayNumber('2026-11-23');
const ACCOUNTS = ['A', 'B'] as const;
const ANGLES = ['cost', 'latency', 'autoscale', 'regions', 'uptime', 'support'] as const;
const IDEAS_AN_ANGLE = 7;

/** Of eight arms so many may be used in a slot: the others were used lately, or do not suit the topic. */
const ARMS_OFFERED = 5;
const IDEAS_OFFERED = 4;
/** Texts that are composed for a slot. */
const CANDIDATES = 12;

/** What is true of readers and offers, which the choice does not know. */
export interface World {
  readers: Readers;
  /** What an arm does to clicks per view, on a day from 0 on; 1 is nothing. */
  rate(dimension: Chosen, arm: string, day: number): number;
  /** What an arm does to views; 1 is nothing. */
  reach(dimension: Chosen, arm: string): number;
  /** How often an arm may be used at an hour, beside others; 1 is as often. */
  offered(arm: string, hour: number): number;
}

/** The same months twice: with learning, and with even choice. By day. */
export interface Played {
  on: Observation[][];
  off: Observation[][];
}

/** Days of two accounts with ten posts a day each, both ways with the same offers and readers. */
export function play(world: World, seed: number, halfLifeDays: number, days = DAYS): Played {
  const played: Played = { on: [], off: [] };
  let summary: LearningSummary | null = null;
  for (let number = 0; number < days; number += 1) {
    const day = { number, name: dayOf(FIRST_DAY + number) };
    // A post is read when it is a day old: what went out yesterday is not known yet.
    const known = Map.groupBy(played.on.at(-2) ?? [], ({ account }) => account);
    for (const posts of known.values()) summary = updateSummary(summary, posts, halfLifeDays);
    const slots = Array.from({ length: POSTS_A_DAY }, (_, slot) => playSlot(world, seed, day, slot, summary));
    played.on.push(slots.map(({ on }) => on));
    played.off.push(slots.map(({ off }) => off));
  }
  return played;
}

function playSlot(
  world: World,
  seed: number,
  day: { number: number; name: string },
  slot: number,
  summary: LearningSummary | null,
): { on: Observation; off: Observation } {
  const number = day.number * POSTS_A_DAY + slot;
  const account = ACCOUNTS[slot % 2] ?? 'A';
  const angle = ANGLES[Math.floor(number / 2) % ANGLES.length] ?? 'cost';
  const hour = 9 + Math.floor((slot * 3) / 4);
  const candidates = offer(world, `${account}-${angle}-`, hour, luckOf(seed, number, 0));
  const post = (place: number): Observation => {
    const chosen = candidates[place] ?? {};
    const effect = (of: (dimension: Chosen, arm: string) => number): number =>
      CHOSEN.reduce((product, dimension) => product * of(dimension, chosen[dimension] ?? ''), 1);
    const rate = effect((dimension, arm) => world.rate(dimension, arm, day.number));
    const brought = read(world.readers, hour, rate, effect(world.reach), luckOf(seed, number, 2));
    const kept = { account, day: day.name, hour, angle, picture: number % 3 === 0, engagements: null, cost: 200_000 };
    return { ...chosen, ...brought, ...kept };
  };
  const dice = luckOf(seed, number, 1);
  return { off: post(dice.below(CANDIDATES)), on: post(drawOrder(lean(summary, candidates).shares, dice)[0] ?? 0) };
}

/** What rotation and rules leave of the combinations in a slot. */
function offer(world: World, ideas: string, hour: number, luck: Luck): Candidate[] {
  const some = (names: readonly string[], count: number): string[] =>
    names
      .map((name) => ({ name, key: -Math.log(1 - luck.fraction()) / world.offered(name, hour) }))
      .sort((a, b) => a.key - b.key)
      .slice(0, count)
      .map(({ name }) => name);
  const offered = {
    device: some(ARMS.device, ARMS_OFFERED),
    product: some(ARMS.product, ARMS_OFFERED),
    domainTag: some(ARMS.domainTag, ARMS_OFFERED),
    idea: some(numbered(ideas, IDEAS_AN_ANGLE), IDEAS_OFFERED),
  };
  const one = (names: readonly string[]): string => names[luck.below(names.length)] ?? '';
  return Array.from({ length: CANDIDATES }, () => ({
    device: one(offered.device),
    product: one(offered.product),
    domainTag: one(offered.domainTag),
    idea: one(offered.idea),
  }));
}
