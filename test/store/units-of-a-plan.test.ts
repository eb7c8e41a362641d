import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ControlStore, InstructionChange } from '@promoter/slots';
import { type EmbeddedDynamo, startEmbeddedDynamo } from '../../packages/local/embedded/server.ts';
import { type DynamoSubject, dynamoSubject } from '../contracts/dynamo-subject.ts';
import { draftOf, NINE, reservationOf, slotAfter } from '../contracts/store-fixtures.ts';
import { countUnits } from '../support/store/counted-units.ts';
import { MOST_UNITS } from '../support/store/most-units.ts';

let dynamo: EmbeddedDynamo;
let subject: DynamoSubject;
let store: ControlStore;
let units: ReturnType<typeof countUnits>;
beforeAll(async () => {
  dynamo = await startEmbeddedDynamo({ directory: null });
  subject = await dynamoSubject(dynamo.endpoint);
  store = await subject.empty();
  units = countUnits(subject.client);
});
afterAll(async () => {
  await subject.close();
  await dynamo.close();
});

test('looking into an empty queue is one query, which takes no more than its least', async () => {
  const { reads, writes } = await units.of(() => store.queue.list('live', 'A'));
  // The embedded database counts none for a query that finds nothing.
  expect(reads).toBeLessThanOrEqual(MOST_UNITS.emptyQueue.reads);
  expect(writes).toBe(0);
});

test('a person’s decision takes its units: the instruction, the text, and who did it', async () => {
  const slot = slotAfter(90);
  const draft = draftOf('a text of about the length that posts have: '.repeat(5));
  const { decision } = reservationOf(slot);
  const change: InstructionChange = {
    slot,
    mode: 'live',
    act: { kind: 'approved', draft, decision, fallback: 'skip' },
    by: 'anna',
    now: NINE,
    before: undefined,
    sequence: 0,
  };
  const { writes } = await units.of(async () => {
    expect(await store.instructions.save(change)).toMatchObject({ kind: 'saved' });
    await store.auditLog.add({ at: NINE, by: 'anna', did: `approved the text of ${slot.id}` });
  });
  // Fewer would mean that something was not counted.
  expect(writes).toBeGreaterThan(8);
  expect(writes).toBeLessThanOrEqual(MOST_UNITS.decision.writes);
});
