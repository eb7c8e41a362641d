import { describe, expect, test } from '@jest/globals';
import { MINUTE_MS } from '@promoter/domain';
import { DECISION, type Fresh, NINE, reservationOf, send, slotAfter } from './store-fixtures.ts';

export function claimingContract(fresh: Fresh): void {
  describe('claiming', () => {
    const slot = slotAfter(0);

    test('a new slot becomes the owner’s', async () => {
      expect(await fresh.store.ledger.claim(slot, 'live', 'me', NINE)).toEqual({ kind: 'claimed' });
      expect(await fresh.store.ledger.read(slot.id)).toEqual({
        slot,
        mode: 'live',
        status: { state: 'claimed', owner: 'me', claimedAt: NINE },
        decision: null,
      });
    });

    test('a slot that nothing claimed has no row', async () => {
      expect(await fresh.store.ledger.read(slot.id)).toBeUndefined();
      expect(await fresh.store.ledger.read('not a slot')).toBeUndefined();
    });

    test('a later delivery takes a claimed slot over, and the first one loses it', async () => {
      await fresh.store.ledger.claim(slot, 'live', 'first', NINE);
      expect(await fresh.store.ledger.claim(slot, 'live', 'second', NINE + 1)).toEqual({ kind: 'claimed' });
      expect(await fresh.store.ledger.reserve(reservationOf(slot, { owner: 'first' }))).toEqual({ kind: 'lost' });
      expect(await fresh.store.ledger.reserve(reservationOf(slot, { owner: 'second' }))).toEqual({ kind: 'reserved' });
    });

    test('a sending slot cannot be taken over', async () => {
      await send(fresh.store, slot);
      const claim = await fresh.store.ledger.claim(slot, 'live', 'late', NINE + MINUTE_MS);
      expect(claim).toMatchObject({ kind: 'held', record: { status: { state: 'sending' } } });
    });

    test('a dismissal ends the slot with its reason and its decision', async () => {
      await fresh.store.ledger.claim(slot, 'live', 'me', NINE);
      const status = { state: 'blocked', rule: 'no-fresh-text', detail: 'all alike', settledAt: NINE + 1 } as const;
      expect(await fresh.store.ledger.dismiss(slot.id, 'me', status, DECISION)).toBe(true);
      expect(await fresh.store.ledger.read(slot.id)).toEqual({ slot, mode: 'live', status, decision: DECISION });
    });

    test('only the owner dismisses, and only once', async () => {
      const status = { state: 'skipped', reason: 'late', settledAt: NINE } as const;
      expect(await fresh.store.ledger.dismiss(slot.id, 'me', status, null)).toBe(false);
      await fresh.store.ledger.claim(slot, 'live', 'me', NINE);
      expect(await fresh.store.ledger.dismiss(slot.id, 'another', status, null)).toBe(false);
      expect(await fresh.store.ledger.dismiss(slot.id, 'me', status, null)).toBe(true);
      expect(await fresh.store.ledger.dismiss(slot.id, 'me', status, null)).toBe(false);
    });

    test('a dismissal for what people decided is refused once they have decided otherwise', async () => {
      const { ledger, instructions } = fresh.store;
      const status = { state: 'skipped', reason: 'not-approved', settledAt: NINE } as const;
      const upon = (version: number) => ({ mode: 'live' as const, version });
      await ledger.claim(slot, 'live', 'me', NINE);
      const saved = await instructions.save({
        slot,
        mode: 'live',
        act: { kind: 'skip' },
        by: 'owner',
        now: NINE,
        before: undefined,
        sequence: 0,
      });
      expect(saved).toMatchObject({ kind: 'saved', instruction: { version: 1 } });
      expect(await ledger.dismiss(slot.id, 'me', status, null, upon(0))).toBe(false);
      expect(await ledger.dismiss(slot.id, 'another', status, null, upon(1))).toBe(false);
      expect((await ledger.read(slot.id))?.status.state).toBe('claimed');
      expect(await ledger.dismiss(slot.id, 'me', status, null, upon(1))).toBe(true);
      expect((await ledger.read(slot.id))?.status).toEqual(status);
    });

    test('a slot without a row is recorded as missed, one with a row is not', async () => {
      const other = slotAfter(90);
      await fresh.store.ledger.claim(other, 'live', 'me', NINE);
      expect(await fresh.store.ledger.writeMissed(slot, 'live', NINE)).toBe(true);
      expect(await fresh.store.ledger.writeMissed(slot, 'live', NINE)).toBe(false);
      expect(await fresh.store.ledger.writeMissed(other, 'live', NINE)).toBe(false);
      expect((await fresh.store.ledger.read(slot.id))?.status).toEqual({
        state: 'skipped',
        reason: 'missed',
        settledAt: NINE,
      });
    });
  });
}
