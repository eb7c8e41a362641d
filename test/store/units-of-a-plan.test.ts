import { expect, test } from '@jest/globals';
import type { InstructionChange } from '@promoter/slots';
import { draftOf, NINE, reservationOf, slotAfter } from '../contracts/store-fixtures.ts';
import { measuredStore } from '../support/store/measured-store.ts';
import { MOST_UNITS } from '../support/store/most-units.ts';

const measured = measuredStore();

test('looking into an empty queue is one query, which takes no more than its least', async () => {
  const { reads, writes } = await measured.units.of(() => measured.store.queue.list('live', 'A'));
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
  const { writes } = await measured.units.of(async () => {
    expect(await measured.store.instructions.save(change)).toMatchObject({ kind: 'saved' });
    await measured.store.auditLog.add({ at: NINE, by: 'anna', did: `approved the text of ${slot.id}` });
  });
  // Fewer would mean that something was not counted.
  expect(writes).toBeGreaterThan(8);
  expect(writes).toBeLessThanOrEqual(MOST_UNITS.decision.writes);
});
