import { describe, expect, test } from '@jest/globals';
import { DAY_MS } from '@promoter/domain';
import { type Fresh, NINE, offerOf, posted, reservationOf, send, slotAfter, trendOf } from './store-fixtures.ts';

export function readingContract(fresh: Fresh): void {
  describe('reading back', () => {
    test('an account’s slots come by local date, oldest first', async () => {
      const slots = [slotAfter(90), slotAfter(0), slotAfter(-1440), slotAfter(1440), slotAfter(2880)];
      for (const slot of [...slots, slotAfter(45, 'B'), slotAfter(45, 'A2')]) {
        await fresh.store.ledger.claim(slot, 'live', 'me', NINE);
      }
      const ids = async (first: string, last: string) =>
        (await fresh.store.ledger.list('A', first, last)).map(({ slot }) => slot.id);
      expect(await ids('2026-11-22', '2026-11-22')).toEqual(['A@2026-11-22T09:00', 'A@2026-11-22T10:30']);
      expect(await ids('2026-11-21', '2026-11-23')).toEqual([
        'A@2026-11-21T09:00',
        'A@2026-11-22T09:00',
        'A@2026-11-22T10:30',
        'A@2026-11-23T09:00',
      ]);
      expect(await ids('2026-12-01', '2026-12-31')).toEqual([]);
    });

    test('posts come newest first, as many as asked for, and can be measured', async () => {
      for (const minutes of [90, 0, 180]) {
        const slot = slotAfter(minutes);
        const { draft, now } = reservationOf(slot);
        await send(fresh.store, slot);
        await fresh.store.ledger.transition(slot.id, { state: 'sending' }, posted(draft, now, `x${minutes}`));
      }
      const ids = async (options: { limit: number; since?: number; before?: number }) =>
        (await fresh.store.posts.list('A', options)).map(({ xId }) => xId);
      expect(await ids({ limit: 2 })).toEqual(['x180', 'x90']);
      expect(await ids({ limit: Number.MAX_SAFE_INTEGER })).toEqual(['x180', 'x90', 'x0']);
      expect(await ids({ limit: 9, since: slotAfter(90).at })).toEqual(['x180', 'x90']);
      const [, middle] = await fresh.store.posts.list('A', { limit: 2 });
      const before = middle?.postedAt ?? 0;
      expect(await ids({ limit: 9, before })).toEqual(['x0']);
      expect(await ids({ limit: 9, before: before + 1 })).toEqual(['x90', 'x0']);
      expect(await ids({ limit: 9, since: before, before: before + 1 })).toEqual(['x90']);
      expect(await ids({ limit: 9, since: before, before })).toEqual([]);
      expect(await fresh.store.posts.list('B', { limit: 9 })).toEqual([]);

      const metrics = { readAt: NINE + DAY_MS, impressions: null, likes: 3, reposts: 1, replies: 0, quotes: 0 };
      const [latest] = await fresh.store.posts.list('A', { limit: 1 });
      if (!latest) throw new Error('no post');
      await fresh.store.posts.setMetrics(latest, metrics);
      expect(await fresh.store.posts.list('A', { limit: 1 })).toEqual([{ ...latest, metrics }]);
      const missing = { since: NINE + DAY_MS, readAt: NINE + 2 * DAY_MS };
      await fresh.store.posts.setMissing(latest, missing);
      expect(await fresh.store.posts.list('A', { limit: 1 })).toEqual([{ ...latest, metrics, missing }]);
      await fresh.store.posts.setMetrics(latest, metrics);
      expect(await fresh.store.posts.list('A', { limit: 1 })).toEqual([{ ...latest, metrics }]);
      for (const linkClicks of [12, 0, null]) {
        const counted = { ...metrics, linkClicks, profileClicks: null };
        await fresh.store.posts.setMetrics(latest, counted);
        expect(await fresh.store.posts.list('A', { limit: 1 })).toEqual([{ ...latest, metrics: counted }]);
      }
      await fresh.store.posts.setMetrics({ ...latest, postedAt: latest.postedAt + 1 }, metrics);
      expect(await fresh.store.posts.list('A', { limit: 9 })).toHaveLength(3);
    });

    test('trends come best rank first, the latest of each, none expired', async () => {
      await fresh.store.trends.put([
        trendOf('#Derby', { rank: 2 }),
        trendOf('#Old', { expiresAt: NINE }),
        trendOf('#Expo', { rank: 3, scope: 'france', volume: 1200 }),
        trendOf('#Derby', { rank: 1, relevance: 0.2 }),
        trendOf('#Far', { scope: 'japan' }),
      ]);
      expect(await fresh.store.trends.list(['worldwide', 'france'], NINE)).toEqual([
        trendOf('#Derby', { rank: 1, relevance: 0.2 }),
        trendOf('#Expo', { rank: 3, scope: 'france', volume: 1200 }),
      ]);
    });

    test('a hundred trends and offers are put at once', async () => {
      const names = Array.from({ length: 100 }, (_, index) => `n${String(index).padStart(3, '0')}`);
      await fresh.store.trends.put(names.map((name, rank) => trendOf(`#${name}`, { rank })));
      await fresh.store.offers.put(names.map((name) => offerOf(name)));
      expect((await fresh.store.trends.list(['worldwide'], NINE)).map(({ topic }) => topic)).toEqual(names);
      expect((await fresh.store.offers.list()).map(({ id }) => id)).toEqual(names);
    });

    test('offers keep the last price that was put', async () => {
      await fresh.store.offers.put([offerOf('b'), offerOf('a', { location: 'FR', available: false })]);
      await fresh.store.offers.put([offerOf('b', { price: 25_000_000, fetchedAt: NINE + 1 })]);
      expect(await fresh.store.offers.list()).toEqual([
        offerOf('a', { location: 'FR', available: false }),
        offerOf('b', { price: 25_000_000, fetchedAt: NINE + 1 }),
      ]);
    });

    test('putting nothing writes nothing', async () => {
      await fresh.store.trends.put([]);
      await fresh.store.offers.put([]);
      expect(await fresh.store.offers.list()).toEqual([]);
    });

    test('calls add up by day and name, in the order of both', async () => {
      const call = { call: 'x.timeline', at: NINE, latencyMs: 120, ok: true, reads: 10, cost: 10_000 };
      await fresh.store.usage.record(call);
      await fresh.store.usage.record({ ...call, ok: false, latencyMs: null, reads: 0, cost: 0 });
      await fresh.store.usage.record({ ...call, call: 'x.search' });
      await fresh.store.usage.record({ ...call, at: NINE - DAY_MS });
      expect(await fresh.store.usage.list('2026-11-21', '2026-11-22')).toEqual([
        {
          day: '2026-11-21',
          call: 'x.timeline',
          calls: 1,
          errors: 0,
          reads: 10,
          cost: 10_000,
          latencyMsTotal: 120,
          latencies: { 150: 1 },
        },
        {
          day: '2026-11-22',
          call: 'x.search',
          calls: 1,
          errors: 0,
          reads: 10,
          cost: 10_000,
          latencyMsTotal: 120,
          latencies: { 150: 1 },
        },
        {
          day: '2026-11-22',
          call: 'x.timeline',
          calls: 2,
          errors: 1,
          reads: 10,
          cost: 10_000,
          latencyMsTotal: 120,
          latencies: { 150: 1 },
        },
      ]);
      expect(await fresh.store.usage.list('2026-11-23', '2026-11-30')).toEqual([]);
      expect(await fresh.store.usage.spent('live', '2026-11')).toBe(3 * call.cost);
      expect(await fresh.store.usage.spent('live', '2026-12')).toBe(0);
      expect(await fresh.store.usage.spent('rehearsal', '2026-11')).toBe(0);
    });
  });
}
