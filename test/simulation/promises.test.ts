import { beforeAll, describe, expect, test } from '@jest/globals';
import { INVARIANTS } from '@promoter/simulation';
import { type PlayedSeed, playAll, type SeedsToPlay } from './play-seeds.ts';

/** Ten days hold 200 slots; towards the end of each of these the clocks change. */
const AUTUMN = { firstDay: '2026-10-17', lastDay: '2026-10-26' };
const SPRING = { firstDay: '2027-03-20', lastDay: '2027-03-29' };

/** A cap below the ten slots of a day, so that it is reached. */
const CAPPED = { dailyCap: 7 };

const play = (change: Partial<SeedsToPlay>): Promise<PlayedSeed[]> =>
  playAll({ seeds: [1], ...AUTUMN, faults: 'hard', settings: CAPPED, ...change });

describe('2,000 slots under every fault at once', () => {
  let played: PlayedSeed[];

  beforeAll(async () => {
    // The same seeds every time; `npm run soak:slots` plays others. A broken promise is reported with its seed.
    played = [
      ...(await play({ ...AUTUMN, seeds: [1, 2, 3, 4, 5] })),
      ...(await play({ ...SPRING, seeds: [6, 7, 8, 9, 10] })),
    ];
  }, 120_000);

  test.each(Object.entries(INVARIANTS))('%s: %s', (name) => {
    const broken = played.flatMap(({ seed, violations }) =>
      violations.filter(({ invariant }) => invariant === name).map(({ detail }) => ({ seed, detail })),
    );
    expect(broken).toEqual([]);
  });

  test('all of them were played, and every final state that a live slot can have was among them', () => {
    expect(played.reduce((sum, { slots }) => sum + slots, 0)).toBeGreaterThanOrEqual(1_995);
    const ends = new Set(played.flatMap(({ states }) => Object.keys(states)));
    expect([...ends].sort()).toEqual(['abandoned', 'posted', 'rejected', 'skipped']);
  });
});

test('the same seed gives the same bytes, and another seed others', async () => {
  const played = await play({ firstDay: '2026-12-01', lastDay: '2026-12-02', seeds: [7, 7, 8, 8] });
  const hashesOf = (wanted: number) => played.filter(({ seed }) => seed === wanted).map(({ hash }) => hash);
  expect(new Set(hashesOf(7)).size).toBe(1);
  expect(new Set(hashesOf(8)).size).toBe(1);
  expect(new Set([...hashesOf(7), ...hashesOf(8)]).size).toBe(2);
});

test('without faults every slot up to the cap is posted', async () => {
  const [played] = await play({ firstDay: '2026-12-01', lastDay: '2026-12-01', faults: 'none' });
  expect(played).toMatchObject({ slots: 20, states: { posted: 14, skipped: 6 }, violations: [] });
});
