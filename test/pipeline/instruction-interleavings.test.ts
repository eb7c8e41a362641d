import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { playStory, story } from '../support/instruction-interleavings.ts';

test('whatever people, deliveries, crashes, prices and settings do at once, what was decided holds', async () => {
  await fc.assert(
    fc.asyncProperty(story, fc.scheduler(), async (told, scheduler) => {
      expect(await playStory(told, scheduler)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
