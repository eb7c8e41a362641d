import { expect, test } from '@jest/globals';
import type { SlotId } from '@promoter/domain';
import type { ControlStore } from '@promoter/slots';
import { postSlot } from '../../functions/post-slot/post-slot.ts';
import { fakePublisher, LIVE, slotOf, testBot } from '../support/bot.ts';

const NINE = 'A@2026-11-23T09:00';

/** Account A's function at nine, with what it logged and which slots its log lines were correlated with. */
function atNine(change: (store: ControlStore) => Partial<ControlStore> = () => ({})) {
  const publisher = fakePublisher();
  const bot = testBot(LIVE, publisher);
  const slot = slotOf(bot.config, NINE);
  bot.at(slot.at + 3_000);
  const logged: unknown[] = [];
  const about: SlotId[] = [];
  const publish = bot.services({
    store: { ...bot.store, ...change(bot.store) },
    log: (level, message) => void logged.push([level, message]),
  });
  const services = {
    account: 'A',
    publish,
    settle: { ...publish, account: 'A', timeline: null },
    correlate: (id: SlotId) => void about.push(id),
  };
  const deliver = (event: Parameters<typeof postSlot>[0]) => postSlot(event, services);
  return { deliver, publisher, about, logged, bot };
}

test('an event at a slot’s minute posts, and its log lines carry that slot’s id', async () => {
  const { deliver, publisher, about } = atNine();
  expect(await deliver({ time: '2026-11-23T08:00:00Z' })).toEqual({ slot: NINE, outcome: 'posted' });
  expect([about, publisher.sent.length]).toEqual([[NINE], 1]);
  expect(await deliver({ time: '2026-11-23T08:00:00Z' })).toEqual({ slot: NINE, outcome: 'held: posted' });
});

test('an event at the zone’s other UTC offset is no slot', async () => {
  const { deliver, publisher } = atNine();
  expect(await deliver({ time: '2026-11-23T07:00:00Z' })).toEqual({
    slot: null,
    outcome: 'no slot at 2026-11-23T07:00:00.000Z',
  });
  expect(publisher.sent).toEqual([]);
});

test('settling reads the post history ahead; where that fails, it has settled all the same and logs it', async () => {
  let recalled = 0;
  const counting = atNine(({ history }) => ({
    history: {
      read: (...asked) => {
        recalled += 1;
        return history.read(...asked);
      },
    },
  }));
  expect(await counting.deliver({ settle: true })).toEqual({ slot: null, outcome: 'settled' });
  expect([recalled, counting.logged]).toEqual([1, []]);

  const failing = atNine(() => ({ history: { read: () => Promise.reject(new Error('throttled')) } }));
  expect(await failing.deliver({ settle: true })).toEqual({ slot: null, outcome: 'settled' });
  expect(failing.logged).toEqual([['warn', 'the post history could not be read ahead of the next post']]);
});
