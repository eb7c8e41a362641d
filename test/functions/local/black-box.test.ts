import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Killing, killTheBot } from '../../support/kill-the-bot.ts';

describe('bot post --live, killed twenty times at random moments and run again', () => {
  let killing: Killing;
  // A seed that nobody has chosen: it decides on X's faults, though not on what a kill happens to hit.
  const seed = Math.floor(Math.random() * 2 ** 31);
  beforeAll(async () => {
    killing = await killTheBot({ kills: 20, seed });
  }, 120_000);

  test('X accepted at most one create a slot, every accepted one is recorded, and every slot ended', () => {
    expect({ seed, broken: killing.broken }).toEqual({ seed, broken: [] });
  });

  test('the kills hit, and posts came through all the same', () => {
    expect(killing.kills).toBeGreaterThanOrEqual(20);
    expect(killing.accepted).toBeGreaterThan(0);
  });
});
