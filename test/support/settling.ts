import { type EpochMs, MINUTE_MS } from '@promoter/domain';
import { type Settlement, type SettleServices, sendReserved, settleAccount } from '@promoter/pipeline';
import type { SlotStatus, Store } from '@promoter/slots';
import { createInMemoryStore } from '@promoter/store/in-memory';
import { draftOf, NINE, reservationOf, send, slotAfter } from '../contracts/store-fixtures.ts';
import { configOf, LIVE, silent } from './bot.ts';
import { type FakeX, fakeX } from './fake-x.ts';

/** The slot at nine, its text, and when the ledger froze it. */
export const SLOT = slotAfter(0);
export const TEXT = draftOf(SLOT.id).text;
export const RESERVED_AT = reservationOf(SLOT).now;

const CONFIG = configOf(LIVE);

/** One account with one slot, a fake X and a clock that the test moves. */
export interface SettlingFixture {
  store: Store;
  x: FakeX;
  now(): EpochMs;
  pass(milliseconds: number): void;
  /** Reserves the slot and sends it, unless the process is to die in between. */
  sendSlot(options?: { dies?: boolean; trend?: string }): Promise<void>;
  /** Settles so many milliseconds after nine. */
  settleAt(afterNine: number, change?: Partial<SettleServices>): Promise<Settlement[]>;
  /** The five-minute rule, from one minute after nine until another. */
  settleEveryFiveMinutes(from: number, to: number): Promise<void>;
  status(): Promise<SlotStatus | undefined>;
}

export function settlingFixture(): SettlingFixture {
  let time = NINE;
  const now = () => time;
  const store = createInMemoryStore();
  const x = fakeX(now);

  async function settleAt(afterNine: number, change: Partial<SettleServices> = {}) {
    time = NINE + afterNine;
    const { timeline, publisher } = x;
    const { settlements } = await settleAccount({
      account: 'A',
      config: CONFIG,
      store,
      timeline,
      publisher,
      now,
      log: silent,
      ...change,
    });
    return settlements;
  }

  return {
    store,
    x,
    now,
    pass: (milliseconds) => {
      time += milliseconds;
    },
    sendSlot: async ({ dies = false, trend } = {}) => {
      time = RESERVED_AT;
      const { decision, draft: without } = reservationOf(SLOT);
      const draft = trend === undefined ? without : { ...without, tags: [trend, ...without.tags] };
      const origin =
        trend === undefined ? null : { hashtag: trend, source: 'trends24', category: 'sports', reason: '' };
      await send(store, SLOT, { draft, decision: { ...decision, trend: origin } });
      if (dies) return;
      const reserved = { slot: SLOT, draft, attempt: 1, sendingAt: time };
      await sendReserved({ ...reserved, store, publisher: x.publisher, now, log: silent });
    },
    settleAt,
    settleEveryFiveMinutes: async (from, to) => {
      for (let minute = from; minute <= to; minute += 5) await settleAt(minute * MINUTE_MS);
    },
    status: async () => (await store.ledger.read(SLOT.id))?.status,
  };
}
