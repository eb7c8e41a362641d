import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Killing, killTheBot } from '../support/kill-the-bot.ts';
import { TEST_SEED } from '../support/test-seed.ts';

describe('bot post --live, killed twenty times at random moments and run again', () => {
  let killing: Killing;
  // The seed decides on X's faults and the moments of the kills, though not on what a kill happens to hit.
  const seed = TEST_SEED;
  beforeAll(async () => {
    killing = await killTheBot({ kills: 20, seed });
  });

  test('X accepted at most one create a slot, every accepted one is recorded, and every slot ended', () => {
    expect({ seed, broken: killing.broken }).toEqual({ seed, broken: [] });
  });

  test('the kills hit, and posts came through all the same', () => {
    expect(killing.kills).toBeGreaterThanOrEqual(20);
    expect(killing.accepted).toBeGreaterThan(0);
  });
});
