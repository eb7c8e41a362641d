import { beforeAll, describe, expect, test } from '@jest/globals';
import { INVARIANTS } from '@promoter/simulation';
import { type PlayedSeed, playAll } from './play-seeds.ts';

/** Ten days hold 200 slots; towards the end of each of these the clocks change. */
const SEASONS = [
  { firstDay: '2026-10-17', lastDay: '2026-10-26' },
  { firstDay: '2027-03-20', lastDay: '2027-03-29' },
] as const;
const SLOTS_A_SEED = 199;

/** A cap below the ten slots of a day, so that it is reached. */
export const CAPPED = { dailyCap: 7 };

/** Plays the seeds, every second one in autumn, and expects every promise to hold. */
export function expectPromises(seeds: readonly number[]): void {
  describe(`${seeds.length * 200} slots under every fault at once`, () => {
    const played: PlayedSeed[] = [];

    beforeAll(async () => {
      for (const [season, days] of SEASONS.entries()) {
        const own = seeds.filter((_, index) => index % SEASONS.length === season);
        played.push(...(await playAll({ ...days, seeds: own, faults: 'hard', settings: CAPPED })));
      }
    });

    test.each(Object.entries(INVARIANTS))('%s: %s', (name) => {
      const broken = played.flatMap(({ seed, violations }) =>
        violations.filter(({ invariant }) => invariant === name).map(({ detail }) => ({ seed, detail })),
      );
      expect(broken).toEqual([]);
    });

    test('they were played, and every end that a live slot can have was among them', () => {
      expect(played.reduce((sum, { slots }) => sum + slots, 0)).toBeGreaterThanOrEqual(seeds.length * SLOTS_A_SEED);
      const ends = new Set(played.flatMap(({ states }) => Object.keys(states)));
      expect([...ends].sort()).toEqual(['abandoned', 'posted', 'rejected', 'skipped']);
    });
  });
}
