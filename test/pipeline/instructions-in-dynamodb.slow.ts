import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { startEmbeddedDynamo } from '../../packages/local/embedded/server.ts';
import { type DynamoSubject, dynamoSubject } from '../contracts/dynamo-subject.ts';
import { playStory, story } from '../support/instruction-interleavings.ts';
import { playQueueStory, queueStory } from '../support/queue-interleavings.ts';

let dynamo: Awaited<ReturnType<typeof startEmbeddedDynamo>>;
let subject: DynamoSubject;
beforeAll(async () => {
  dynamo = await startEmbeddedDynamo({ directory: null });
  subject = await dynamoSubject(dynamo.endpoint);
});
afterAll(async () => {
  await subject.close();
  await dynamo.close();
});

test('in the tables, too, what was decided holds, whatever happens at once', async () => {
  await fc.assert(
    fc.asyncProperty(story, fc.scheduler(), async (told, scheduler) => {
      expect(await playStory(told, scheduler, await subject.empty())).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('in the tables, too, each item of the queue is sent once, and knows it', async () => {
  await fc.assert(
    fc.asyncProperty(queueStory, fc.scheduler(), async (told, scheduler) => {
      expect(await playQueueStory(told, scheduler, await subject.empty())).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
