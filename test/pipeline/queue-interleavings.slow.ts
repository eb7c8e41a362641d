import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { playQueueStory, queueStory } from '../support/queue-interleavings.ts';

test('in three thousand orders: each item of the queue is sent once, and knows it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), queueStory, async (scheduler, told) => {
      expect(await playQueueStory(told, scheduler)).toEqual([]);
    }),
    { numRuns: 3_000 },
  );
});
