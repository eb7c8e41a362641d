import { expect, test } from '@jest/globals';
import { createInMemoryStore } from '@promoter/store/in-memory';
import { storeContract } from '../contracts/store-contract.ts';
import { LIMITS, posted, reservationOf, send, slotAfter } from '../contracts/store-fixtures.ts';

storeContract('the in-memory store', async () => ({
  empty: async () => createInMemoryStore(),
  close: async () => undefined,
}));

test('after a year of two accounts the post history holds a month', async () => {
  const store = createInMemoryStore();
  const limits = { ...LIMITS, monthlyBudget: Number.MAX_SAFE_INTEGER };
  let sent = 0;
  for (let day = 0; day < 365; day += 1) {
    for (let post = 0; post < 20; post += 1) {
      const slot = slotAfter(day * 1440 + post * 45, post % 2 === 0 ? 'A' : 'B');
      const reserved = await send(store, slot, { limits });
      const { draft, now } = reservationOf(slot);
      await store.ledger.transition(slot.id, { state: 'sending', attempt: 1 }, posted(draft, now));
      if (reserved.kind === 'reserved') sent += 1;
    }
  }
  expect(sent).toBe(7_300);
  expect((await store.history.read('live', slotAfter(365 * 1440).at)).entries).toHaveLength(600);
});
