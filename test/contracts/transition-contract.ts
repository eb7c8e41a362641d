import { describe, expect, test } from '@jest/globals';
import { MINUTE_MS } from '@promoter/domain';
import { IllegalTransition } from '@promoter/slots';
import {
  DECISION,
  DECISION_WITH_MAKEUP,
  DELETION,
  type Fresh,
  LIMITS,
  MAKEUP,
  posted,
  rejected,
  reservationOf,
  send,
  slotAfter,
  stateOf,
  unknown,
} from './store-fixtures.ts';

const FIFTY = Array.from({ length: 50 }, (_, index) => index);

export function transitionContract(fresh: Fresh): void {
  describe('transitions', () => {
    const slot = slotAfter(0);
    const { draft, now } = reservationOf(slot);
    const SENDING = { state: 'sending', attempt: 1 } as const;

    test('an answer makes it posted, with its row in Posts', async () => {
      await send(fresh.store, slot);
      expect(await fresh.store.ledger.transition(slot.id, SENDING, posted(draft, now + 500, '77'))).toBe(true);
      expect((await fresh.store.ledger.read(slot.id))?.status).toEqual(posted(draft, now + 500, '77'));
      expect((await fresh.store.ledger.read(slot.id))?.decision).toEqual(DECISION);
      expect(await fresh.store.posts.list('A', { limit: 1 })).toMatchObject([
        { slot: slot.id, mode: 'live', xId: '77', postedAt: now + 500, text: draft.text, metrics: null },
      ]);
    });

    test('a picture is kept with the frozen text, in the post history, and with why the post went without it', async () => {
      const media = { file: 'rack.gif', alt: 'Lights run along a rack of servers.' };
      const withMedia = { ...draft, media };
      await send(fresh.store, slot, { draft: withMedia });
      expect((await fresh.store.ledger.read(slot.id))?.status).toMatchObject({ state: 'sending', draft: withMedia });
      expect((await fresh.store.history.read('live', now)).entries).toMatchObject([{ mediaFile: 'rack.gif' }]);
      const without = { ...posted(withMedia, now + 500), withoutMedia: 'X could not process it' };
      await fresh.store.ledger.transition(slot.id, SENDING, without);
      expect((await fresh.store.ledger.read(slot.id))?.status).toEqual(without);
    });

    test('a price card is kept with the frozen text and its post, and takes no turn from the GIFs', async () => {
      const card = { offer: 'gpu-8x-h200', layout: 'gpu', prices: [26_600_000], day: '2026-11-22' } as const;
      const withCard = { ...draft, media: { card } };
      await send(fresh.store, slot, { draft: withCard });
      expect((await fresh.store.history.read('live', now)).entries[0]).not.toHaveProperty('mediaFile');
      await fresh.store.ledger.transition(slot.id, SENDING, posted(withCard, now + 500));
      expect((await fresh.store.ledger.read(slot.id))?.status).toEqual(posted(withCard, now + 500));
      expect(await fresh.store.posts.list('A', { limit: 1 })).toMatchObject([{ picture: 'card' }]);
    });

    test('why a text goes without its picture is kept while it waits, and as it is sent again', async () => {
      const waiting = { state: 'waiting', draft, attempt: 1, until: now + 1, withoutMedia: 'X refused it' } as const;
      const again = { state: 'sending', draft, attempt: 2, sendingAt: now + 2, withoutMedia: 'X refused it' } as const;
      await send(fresh.store, slot);
      await fresh.store.ledger.transition(slot.id, SENDING, waiting);
      expect((await fresh.store.ledger.read(slot.id))?.status).toEqual(waiting);
      await fresh.store.ledger.transition(slot.id, waiting, again);
      expect((await fresh.store.ledger.read(slot.id))?.status).toEqual(again);
    });

    test('what a text was made of is kept with it, in the post history, with its post and in the decision', async () => {
      const made = { ...draft, ...MAKEUP };
      await send(fresh.store, slot, { draft: made, decision: DECISION_WITH_MAKEUP });
      expect((await fresh.store.history.read('live', now)).entries).toMatchObject([MAKEUP]);
      await fresh.store.ledger.transition(slot.id, SENDING, posted(made, now + 500));
      const record = await fresh.store.ledger.read(slot.id);
      expect([record?.status, record?.decision]).toEqual([posted(made, now + 500), DECISION_WITH_MAKEUP]);
      expect(await fresh.store.posts.list('A', { limit: 1 })).toMatchObject([MAKEUP]);
    });

    test('what came of a deletion is kept with the slot and its post, and frees neither text nor count', async () => {
      await send(fresh.store, slot);
      const status = posted(draft, now + 500, '77');
      await fresh.store.ledger.transition(slot.id, SENDING, status);
      const [post] = await fresh.store.posts.list('A', { limit: 1 });
      if (!post) throw new Error('no post');
      const metrics = { readAt: now, impressions: 9, likes: 1, reposts: 0, replies: 0, quotes: 0 };
      await fresh.store.posts.setMetrics(post, metrics);
      const usage = await fresh.store.usage.list('2026-11-22', '2026-11-22');

      const deleted = { ...status, deletion: DELETION };
      expect(await fresh.store.ledger.transition(slot.id, { state: 'posted' }, deleted)).toBe(true);
      expect((await fresh.store.ledger.read(slot.id))?.status).toEqual(deleted);
      expect(await fresh.store.posts.list('A', { limit: 9 })).toEqual([{ ...post, metrics, deletion: DELETION }]);
      expect((await fresh.store.history.read('live', now)).entries).toMatchObject([{ slot: slot.id }]);
      expect(await fresh.store.usage.list('2026-11-22', '2026-11-22')).toEqual(usage);
      expect(await send(fresh.store, slotAfter(60), { draft })).toMatchObject({ kind: 'stale', why: 'fingerprint' });
    });

    test('a rejection frees the text, the day’s count and the cost', async () => {
      const limits = { ...LIMITS, dailyCap: 1, monthlyBudget: 200_000 };
      await send(fresh.store, slot, { limits });
      expect(await fresh.store.ledger.transition(slot.id, SENDING, rejected(draft, now))).toBe(true);
      expect(await fresh.store.history.read('live', now)).toEqual({ sequence: 1, entries: [], taken: [] });
      expect(await fresh.store.usage.list('2026-11-22', '2026-11-22')).toMatchObject([
        { calls: 1, errors: 1, cost: 0 },
      ]);
      expect(await send(fresh.store, slotAfter(10), { draft, limits })).toEqual({ kind: 'reserved' });
    });

    test('a slot that was freed stays rejected', async () => {
      await send(fresh.store, slot);
      await fresh.store.ledger.transition(slot.id, SENDING, rejected(draft, now));
      expect(await fresh.store.ledger.claim(slot, 'live', 'again', now)).toMatchObject({ kind: 'held' });
      expect(await fresh.store.ledger.reserve(reservationOf(slot, { sequence: 1 }))).toEqual({ kind: 'lost' });
      expect(await fresh.store.ledger.transition(slot.id, SENDING, posted(draft, now))).toBe(false);
      expect(await fresh.store.usage.list('2026-11-22', '2026-11-22')).toMatchObject([{ cost: 0 }]);
    });

    test('of fifty rejections recorded at once, one counts', async () => {
      await send(fresh.store, slot);
      const recorded = await Promise.all(
        FIFTY.map(() => fresh.store.ledger.transition(slot.id, SENDING, rejected(draft, now))),
      );
      expect(recorded.filter(Boolean)).toHaveLength(1);
      expect(await fresh.store.usage.list('2026-11-22', '2026-11-22')).toMatchObject([{ errors: 1, cost: 0 }]);
    });

    test('nothing happens when the slot has another state or attempt', async () => {
      expect(await fresh.store.ledger.transition(slot.id, SENDING, posted(draft, now))).toBe(false);
      await send(fresh.store, slot);
      expect(await fresh.store.ledger.transition(slot.id, { state: 'unknown' }, posted(draft, now))).toBe(false);
      expect(await fresh.store.ledger.transition(slot.id, { state: 'sending', attempt: 2 }, posted(draft, now))).toBe(
        false,
      );
      expect(await stateOf(fresh.store, slot.id)).toBe('sending');
      expect(await fresh.store.posts.list('A', { limit: 1 })).toEqual([]);
    });

    test('a second attempt counts a second call and no second cost', async () => {
      await send(fresh.store, slot);
      const until = now + 5 * MINUTE_MS;
      await fresh.store.ledger.transition(slot.id, SENDING, { state: 'waiting', draft, attempt: 1, until });
      expect((await fresh.store.ledger.read(slot.id))?.status).toEqual({ state: 'waiting', draft, attempt: 1, until });
      const again = { state: 'sending', draft, attempt: 2, sendingAt: until } as const;
      expect(await fresh.store.ledger.transition(slot.id, { state: 'waiting', attempt: 1 }, again)).toBe(true);
      expect((await fresh.store.ledger.read(slot.id))?.status).toEqual(again);
      expect(await fresh.store.usage.list('2026-11-22', '2026-11-22')).toMatchObject([{ calls: 2, cost: 200_000 }]);
    });

    test('a second attempt is refused while the account is held, and allowed once the hold is lifted', async () => {
      await send(fresh.store, slot);
      const until = now + 5 * MINUTE_MS;
      await fresh.store.ledger.transition(slot.id, SENDING, { state: 'waiting', draft, attempt: 1, until });
      const again = { state: 'sending', draft, attempt: 2, sendingAt: until } as const;
      const sendAgain = () => fresh.store.ledger.transition(slot.id, { state: 'waiting', attempt: 1 }, again);
      await fresh.store.holds.pause('A', now);
      expect(await sendAgain()).toBe(false);
      await fresh.store.holds.resume('A');
      await fresh.store.holds.cooldown(until + 1);
      expect(await sendAgain()).toBe(false);
      await fresh.store.holds.cooldown(null);
      await fresh.store.holds.stopApp({ reason: 'no credits', fix: 'Buy some.', since: now, until: null });
      expect(await sendAgain()).toBe(false);
      await fresh.store.holds.stopApp(null);
      expect(await sendAgain()).toBe(true);
    });

    test('an unknown slot keeps every timeline check, and is settled by what one shows', async () => {
      await send(fresh.store, slot);
      await fresh.store.ledger.transition(slot.id, SENDING, unknown(draft, now));
      await fresh.store.ledger.transition(slot.id, { state: 'unknown' }, unknown(draft, now, [now + 60_000]));
      expect((await fresh.store.ledger.read(slot.id))?.status).toEqual(unknown(draft, now, [now + 60_000]));
      const settledAt = now + 20 * MINUTE_MS;
      const abandoned = { state: 'abandoned', draft, reason: 'absent', settledAt } as const;
      expect(await fresh.store.ledger.transition(slot.id, { state: 'unknown' }, abandoned)).toBe(true);
      expect((await fresh.store.ledger.read(slot.id))?.status).toEqual(abandoned);
      const confirmed = { ...posted(draft, now, '78'), how: 'confirmed' } as const;
      expect(await fresh.store.ledger.transition(slot.id, { state: 'abandoned' }, confirmed)).toBe(true);
      expect(await fresh.store.posts.list('A', { limit: 1 })).toMatchObject([{ xId: '78' }]);
    });

    test.each([
      ['posted', 'sending'],
      ['rejected', 'sending'],
      ['claimed', 'posted'],
      ['abandoned', 'sending'],
    ] as const)('from %s to %s is an error of the caller', async (from, to) => {
      const target =
        to === 'sending' ? ({ state: 'sending', draft, attempt: 2, sendingAt: now } as const) : posted(draft, now);
      await expect(fresh.store.ledger.transition(slot.id, { state: from }, target)).rejects.toBeInstanceOf(
        IllegalTransition,
      );
    });
  });
}
