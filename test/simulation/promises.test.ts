import { expect, test } from '@jest/globals';
import { playAll } from '../support/simulation/play-seeds.ts';
import { CAPPED, expectPromises } from '../support/simulation/promises.ts';
import { TEST_SEED } from '../support/test-seed.ts';

expectPromises([TEST_SEED]);

const settings = CAPPED;

test('the same seed gives the same bytes, and another seed others', async () => {
  const days = { firstDay: '2026-12-01', lastDay: '2026-12-02' };
  const played = await playAll({ ...days, seeds: [7, 7, 8], faults: 'hard', settings });
  const hashesOf = (wanted: number) => played.filter(({ seed }) => seed === wanted).map(({ hash }) => hash);
  expect(hashesOf(7)).toHaveLength(2);
  expect(new Set(hashesOf(7)).size).toBe(1);
  expect(hashesOf(7)).not.toContain(hashesOf(8)[0]);
});

test('without faults every slot up to the cap is posted', async () => {
  const day = { firstDay: '2026-12-01', lastDay: '2026-12-01' };
  const [played] = await playAll({ ...day, seeds: [1], faults: 'none', settings });
  expect(played).toMatchObject({ slots: 20, states: { posted: 14, skipped: 6 }, violations: [] });
});
