import { beforeEach, expect, test } from '@jest/globals';
import { type Log, MINUTE_MS, SECOND_MS, type SlotId } from '@promoter/domain';
import { deliverSlot } from '@promoter/pipeline';
import type { ControlStore } from '@promoter/slots';
import { createInMemoryStore } from '@promoter/store/in-memory';
import { draftOf, NINE, send, slotAfter, stateOf } from '../contracts/store-fixtures.ts';
import { LIVE, slotOf, type TestBot, testBot } from '../support/bot.ts';
import { type FakeX, fakeX } from '../support/fake-x.ts';

/** A slot that cannot be settled, for any reason, prevents no other slot from being settled. */

const STUCK = slotAfter(0);
const OTHER = slotAfter(90);
const NEXT = 'A@2026-11-22T12:00';

let time: number;
let bot: TestBot;
let x: FakeX;
let store: ControlStore;
let errors: unknown[];

const log: Log = (level, message, facts) => {
  if (level === 'error') errors.push([message, facts?.slot]);
};

/** The store, in which the row of one slot can no longer be changed. */
function stuckAt(slot: SlotId): ControlStore {
  const whole = createInMemoryStore();
  const transition: ControlStore['ledger']['transition'] = (id, from, to) =>
    id === slot && to.state !== 'sending' ? Promise.reject(new Error('no')) : whole.ledger.transition(id, from, to);
  return { ...whole, ledger: { ...whole.ledger, transition } };
}

beforeEach(async () => {
  errors = [];
  store = stuckAt(STUCK.id);
  bot = testBot(LIVE, null, store);
  x = fakeX(() => time);
  // Both were sent, and their processes died before they recorded the outcome.
  for (const slot of [STUCK, OTHER]) {
    time = slot.at;
    await send(store, slot);
    await x.publisher.publish(draftOf(slot.id).text);
  }
});

test('the other slots are settled, the next one is posted, and the error is logged', async () => {
  const slot = slotOf(bot.config, NEXT);
  time = slot.at + 3 * SECOND_MS;
  const services = bot.services({ publisher: x.publisher, now: () => time, log });
  const settle = { ...services, account: 'A', timeline: x.timeline };
  expect(await deliverSlot(slot, services, settle)).toMatchObject({ kind: 'done', status: { state: 'posted' } });
  expect([await stateOf(store, STUCK.id), await stateOf(store, OTHER.id)]).toEqual(['sending', 'posted']);
  expect(errors).toEqual([['a slot could not be settled', STUCK.id]]);
  expect(time - NINE).toBeGreaterThan(30 * MINUTE_MS);
});
