import { describe, expect, test } from '@jest/globals';
import { DAY_MS, HOUR_MS, MINUTE_MS, type Stop } from '@promoter/domain';
import type { Reservation, Store } from '@promoter/slots';
import { DECISION, draftOf, type Fresh, LIMITS, NINE, reservationOf, send, slotAfter } from './store-fixtures.ts';

/** Enough to meet in every step of a transaction. */
const CROWD = Array.from({ length: 20 }, (_, index) => index);

export function reservationContract(fresh: Fresh): void {
  describe('the send transaction', () => {
    const slot = slotAfter(0);
    const claimed = () => fresh.store.ledger.claim(slot, 'live', 'me', NINE);
    const reserve = (change: Partial<Reservation> = {}) => fresh.store.ledger.reserve(reservationOf(slot, change));

    test('freezes the text, keeps it in the post history, and counts the call', async () => {
      await claimed();
      const { draft, now } = reservationOf(slot);
      expect(await reserve()).toEqual({ kind: 'reserved' });
      expect(await fresh.store.ledger.read(slot.id)).toEqual({
        slot,
        mode: 'live',
        status: { state: 'sending', draft, attempt: 1, sendingAt: now },
        decision: DECISION,
      });
      const { sequence, entries } = await fresh.store.history.read('live', NINE);
      expect(sequence).toBe(1);
      expect(entries).toEqual([
        {
          fingerprint: draft.fingerprint,
          mode: 'live',
          slot: slot.id,
          account: 'A',
          at: slot.at,
          skeleton: draft.skeleton,
          angle: draft.angle,
          tags: draft.tags,
          offerIds: draft.offerIds,
          expiresAt: slot.at + 30 * DAY_MS + 30 * MINUTE_MS,
        },
      ]);
      expect(await fresh.store.usage.list('2026-11-22', '2026-11-22')).toMatchObject([
        { day: '2026-11-22', call: 'x.create-post', calls: 1, errors: 0, reads: 0, cost: 200_000 },
      ]);
      expect(await fresh.store.posts.list('A', { limit: 10 })).toEqual([]);
    });

    test('a rehearsal ends there, with its post, and costs nothing', async () => {
      await fresh.store.ledger.claim(slot, 'rehearsal', 'me', NINE);
      const { draft, now } = reservationOf(slot);
      expect(await reserve({ mode: 'rehearsal' })).toEqual({ kind: 'reserved' });
      expect((await fresh.store.ledger.read(slot.id))?.status).toEqual({ state: 'rehearsed', draft, rehearsedAt: now });
      expect(await fresh.store.posts.list('A', { limit: 10 })).toEqual([
        {
          account: 'A',
          postedAt: now,
          slot: slot.id,
          mode: 'rehearsal',
          text: draft.text,
          tags: draft.tags,
          angle: draft.angle,
          offerIds: draft.offerIds,
          cost: draft.cost,
          xId: null,
          metrics: null,
        },
      ]);
      expect(await fresh.store.usage.list('2026-11-22', '2026-11-22')).toEqual([]);
    });

    test('rehearsals and live posts have separate counters and post histories', async () => {
      const draft = draftOf('the same');
      await send(fresh.store, slotAfter(0), { mode: 'rehearsal', draft, limits: { ...LIMITS, dailyCap: 1 } });
      expect(await send(fresh.store, slotAfter(0, 'B'), { draft, limits: { ...LIMITS, dailyCap: 1 } })).toEqual({
        kind: 'reserved',
      });
      expect((await fresh.store.history.read('live', NINE)).entries.map(({ account }) => account)).toEqual(['B']);
      expect((await fresh.store.history.read('rehearsal', NINE)).entries.map(({ account }) => account)).toEqual(['A']);
    });

    const stop: Stop = { reason: 'suspended', fix: 'ask X', since: NINE, until: null };

    test.each<[string, () => Promise<unknown>, Partial<Reservation>, unknown]>([
      ['a slot that nobody claimed', async () => undefined, {}, { kind: 'lost' }],
      ['another owner’s slot', () => claimed(), { owner: 'another' }, { kind: 'lost' }],
      [
        'a paused account',
        () => Promise.all([claimed(), fresh.store.holds.pause('A', NINE)]),
        {},
        { kind: 'refused', reason: 'paused' },
      ],
      [
        'a stopped account',
        () => Promise.all([claimed(), fresh.store.holds.stopAccount('A', stop)]),
        {},
        { kind: 'refused', reason: 'stopped' },
      ],
      [
        'an account stopped until later',
        () => Promise.all([claimed(), fresh.store.holds.stopAccount('A', { ...stop, until: NINE + HOUR_MS })]),
        {},
        { kind: 'refused', reason: 'stopped' },
      ],
      [
        'an account that X takes no more posts of that day',
        () =>
          Promise.all([
            claimed(),
            fresh.store.holds.stopAccount('A', { ...stop, until: NINE + HOUR_MS, cause: 'daily-limit' }),
          ]),
        {},
        { kind: 'refused', reason: 'daily-limit' },
      ],
      [
        'a limit of the day beside another stop',
        () =>
          Promise.all([
            claimed(),
            fresh.store.holds.stopAccount('A', { ...stop, until: NINE + HOUR_MS, cause: 'daily-limit' }),
            fresh.store.holds.stopApp(stop),
          ]),
        {},
        { kind: 'refused', reason: 'stopped' },
      ],
      [
        'a stopped app',
        () => Promise.all([claimed(), fresh.store.holds.stopApp(stop)]),
        {},
        { kind: 'refused', reason: 'stopped' },
      ],
      [
        'a cooldown',
        () => Promise.all([claimed(), fresh.store.holds.cooldown(NINE + HOUR_MS)]),
        {},
        { kind: 'refused', reason: 'cooldown' },
      ],
      [
        'the day’s cap',
        () => Promise.all([claimed(), send(fresh.store, slotAfter(90))]),
        { sequence: 1, limits: { ...LIMITS, dailyCap: 1 } },
        { kind: 'refused', reason: 'cap' },
      ],
      [
        'a neighbour before, closer than the gap',
        () => Promise.all([claimed(), send(fresh.store, slotAfter(-29, 'B'))]),
        { sequence: 1 },
        { kind: 'refused', reason: 'gap' },
      ],
      [
        'a neighbour after, closer than the gap',
        () => Promise.all([claimed(), send(fresh.store, slotAfter(29, 'B'))]),
        { sequence: 1 },
        { kind: 'refused', reason: 'gap' },
      ],
      [
        'a month whose budget is spent',
        () => Promise.all([claimed(), send(fresh.store, slotAfter(90, 'B'))]),
        { sequence: 1, limits: { ...LIMITS, monthlyBudget: 399_999 } },
        { kind: 'refused', reason: 'budget' },
      ],
      [
        'a cost above the whole budget',
        () => claimed(),
        { limits: { ...LIMITS, monthlyBudget: 199_999 } },
        { kind: 'refused', reason: 'budget' },
      ],
      [
        'a budget that other calls have spent',
        () =>
          Promise.all([
            claimed(),
            fresh.store.usage.record({ call: 'x.search', at: NINE, latencyMs: 9, ok: true, reads: 100, cost: 500_000 }),
          ]),
        { limits: { ...LIMITS, monthlyBudget: 600_000 } },
        { kind: 'refused', reason: 'budget' },
      ],
      [
        'a reservation sequence that has moved since it was read',
        () => Promise.all([claimed(), send(fresh.store, slotAfter(90, 'B'))]),
        { sequence: 0 },
        { kind: 'stale', why: 'sequence' },
      ],
      [
        'a text that another slot has used',
        () => Promise.all([claimed(), send(fresh.store, slotAfter(90, 'B'), { draft: draftOf('the same') })]),
        { sequence: 1, draft: draftOf('the same') },
        { kind: 'stale', why: 'fingerprint' },
      ],
    ])('is refused by %s, and then writes nothing', async (_, prepare, change, expected) => {
      await prepare();
      const before = await kept(fresh.store);
      expect(await reserve(change)).toEqual(expected);
      expect(await kept(fresh.store)).toEqual(before);
    });

    test.each<[string, () => Promise<unknown>, Partial<Reservation>]>([
      [
        'a stop whose time is over',
        () => fresh.store.holds.stopAccount('A', { ...stop, until: NINE + 1_000 }),
        { now: NINE + 1_000 },
      ],
      ['a cooldown whose time is over', () => fresh.store.holds.cooldown(NINE + 1_000), { now: NINE + 1_000 }],
      ['another account’s pause', () => fresh.store.holds.pause('B', NINE), {}],
      ['another account’s stop', () => fresh.store.holds.stopAccount('B', stop), {}],
      [
        'another account’s cap',
        () => send(fresh.store, slotAfter(90, 'B')),
        { limits: { ...LIMITS, dailyCap: 1 }, sequence: 1 },
      ],
      [
        'another day’s cap',
        () => send(fresh.store, slotAfter(-1440)),
        { limits: { ...LIMITS, dailyCap: 1 }, sequence: 1 },
      ],
      ['a neighbour exactly the gap away', () => send(fresh.store, slotAfter(30, 'B')), { sequence: 1 }],
      [
        'another month’s spending',
        () => send(fresh.store, slotAfter(-30 * 1440)),
        { limits: { ...LIMITS, monthlyBudget: 200_000 }, sequence: 1 },
      ],
    ])('is not refused by %s', async (_, prepare, change) => {
      await prepare();
      await claimed();
      expect(await reserve(change)).toEqual({ kind: 'reserved' });
    });

    test('a text may return thirty days after the last minute in which it can have gone out', async () => {
      const draft = draftOf('the same');
      await send(fresh.store, slotAfter(0), { draft });
      const days = 30 * 1440;
      expect(await send(fresh.store, slotAfter(days), { draft })).toEqual({ kind: 'stale', why: 'fingerprint' });
      expect((await fresh.store.history.read('live', slotAfter(days + 29).at)).entries).toHaveLength(1);
      expect((await fresh.store.history.read('live', slotAfter(days + 30).at)).entries).toEqual([]);
      expect(await send(fresh.store, slotAfter(days + 30, 'B'), { draft })).toEqual({ kind: 'reserved' });
    });

    test('names the most severe of several reasons', async () => {
      await claimed();
      await send(fresh.store, slotAfter(29, 'B'), { draft: draftOf('the same') });
      const worst = {
        sequence: 0,
        draft: draftOf('the same'),
        limits: { dailyCap: 0, gapMs: HOUR_MS, monthlyBudget: 0 },
      };
      const reasons = [];
      await fresh.store.holds.cooldown(NINE + HOUR_MS);
      await fresh.store.holds.stopApp(stop);
      await fresh.store.holds.pause('A', NINE);
      reasons.push(await reserve({ ...worst, owner: 'another' }), await reserve(worst));
      await fresh.store.holds.resume('A');
      reasons.push(await reserve(worst));
      await fresh.store.holds.stopApp(null);
      reasons.push(await reserve(worst));
      await fresh.store.holds.cooldown(null);
      reasons.push(await reserve(worst));
      const { dailyCap, monthlyBudget } = LIMITS;
      reasons.push(await reserve({ ...worst, limits: { ...worst.limits, dailyCap } }));
      reasons.push(await reserve({ ...worst, limits: { ...worst.limits, dailyCap, gapMs: 0 } }));
      reasons.push(await reserve({ ...worst, limits: { dailyCap, gapMs: 0, monthlyBudget } }));
      expect(reasons.map((reserved) => ('reason' in reserved ? reserved.reason : reserved.kind))).toEqual([
        'lost',
        'paused',
        'stopped',
        'cooldown',
        'cap',
        'gap',
        'budget',
        'stale',
      ]);
    });

    test('of twenty deliveries of one slot, one sends', async () => {
      const reserved = await Promise.all(
        CROWD.map(async (index) => {
          const owner = `delivery ${index}`;
          await fresh.store.ledger.claim(slot, 'live', owner, NINE);
          const { sequence } = await fresh.store.history.read('live', NINE);
          return fresh.store.ledger.reserve(reservationOf(slot, { owner, sequence }));
        }),
      );
      expect(reserved.filter(({ kind }) => kind === 'reserved')).toHaveLength(1);
      expect(await fresh.store.usage.list('2026-11-22', '2026-11-22')).toMatchObject([{ calls: 1 }]);
      expect((await fresh.store.history.read('live', NINE)).entries).toHaveLength(1);
    });

    test('of twenty calls by one owner, one sends', async () => {
      await claimed();
      const reserved = await Promise.all(CROWD.map(() => reserve()));
      expect(reserved.filter(({ kind }) => kind === 'reserved')).toHaveLength(1);
      expect(reserved.filter(({ kind }) => kind === 'lost')).toHaveLength(19);
    });

    test('twenty reservations at once against a cap of ten leave ten', async () => {
      const limits = { ...LIMITS, gapMs: 0 };
      const reserved = await Promise.all(
        CROWD.map(async (index) => {
          const one = slotAfter(index);
          for (;;) {
            const answer = await send(fresh.store, one, { limits });
            if (answer.kind !== 'stale') return answer;
          }
        }),
      );
      expect(reserved.filter(({ kind }) => kind === 'reserved')).toHaveLength(10);
      expect(reserved.filter((answer) => 'reason' in answer && answer.reason === 'cap')).toHaveLength(10);
      const slots = await fresh.store.ledger.list('A', '2026-11-22', '2026-11-22');
      expect(slots.filter(({ status }) => status.state === 'sending')).toHaveLength(10);
    });
  });
}

/** Everything a refused reservation might have touched. */
const kept = async (store: Store) => ({
  slots: await store.ledger.list('A', '2026-11-01', '2026-11-30'),
  history: await store.history.read('live', NINE),
  usage: await store.usage.list('2026-11-01', '2026-11-30'),
  posts: await store.posts.list('A', { limit: 100 }),
});
