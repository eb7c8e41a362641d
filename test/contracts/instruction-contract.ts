import { describe, expect, test } from '@jest/globals';
import { MINUTE_MS } from '@promoter/domain';
import { type Act, type Fallback, type Instruction, isUndecided, type Slot } from '@promoter/slots';
import { DECISION, draftOf, type Fresh, NINE, reservationOf, send, slotAfter } from './store-fixtures.ts';

const SLOT = slotAfter(0);
const SKIP: Act = { kind: 'skip' };
const pin = (text: string, fallback: Fallback = 'skip'): Act => ({
  kind: 'approved',
  draft: draftOf(text),
  decision: DECISION,
  fallback,
});

export function instructionContract(fresh: Fresh): void {
  describe('what people decide about scheduled slots', () => {
    const read = (slot: Slot = SLOT) => fresh.store.instructions.read('live', slot.id);
    const sequence = async () => (await fresh.store.history.read('live', NINE)).sequence;

    /** Saves upon what is there, unless the change says what its author saw. */
    async function save(
      act: Act | null,
      change: { slot?: Slot; before?: Instruction | undefined; sequence?: number } = {},
    ) {
      const slot = change.slot ?? SLOT;
      const before = 'before' in change ? change.before : await read(slot);
      return fresh.store.instructions.save({
        slot,
        mode: 'live',
        act,
        by: 'anna',
        now: NINE - 1_000,
        before,
        sequence: change.sequence ?? (await sequence()),
      });
    }

    test('one is read back as it was saved, with who gave it and when', async () => {
      const saved = await save(pin('a text'));
      const instruction = { slot: SLOT.id, mode: 'live', version: 1, act: pin('a text'), by: 'anna', at: NINE - 1_000 };
      expect(saved).toEqual({ kind: 'saved', instruction });
      expect(await read()).toEqual(instruction);
    });

    test('a later one keeps which texts and ideas were refused before', async () => {
      const refused = { refused: ['f00d', 'cafe'], refusedIdeas: ['night-shift'] };
      const pinned = { draft: draftOf('a text'), decision: DECISION, fallback: 'skip', ...refused } as const;
      for (const act of [{ kind: 'skip', ...refused } as const, { kind: 'written', ...pinned } as const]) {
        await save(act);
        expect((await read())?.act).toEqual(act);
      }
    });

    test('nothing is there where nobody decided anything', async () => {
      expect(await read()).toBeUndefined();
    });

    test('each change has the next version, and one that is taken back keeps its own', async () => {
      await save(SKIP);
      await save({ kind: 'another', refused: ['f00d'] });
      await save(null);
      expect(await read()).toMatchObject({ version: 3, act: null });
    });

    test('of two people who saw the same the later is told', async () => {
      await save(SKIP);
      const seen = await read();
      expect((await save(null, { before: seen })).kind).toBe('saved');
      expect(await save(pin('a text'), { before: seen })).toEqual({ kind: 'changed' });
      expect(await save(SKIP, { before: undefined })).toEqual({ kind: 'changed' });
      expect(await read()).toMatchObject({ act: null });
    });

    test('a claimed slot may still be decided about, one with a text no more', async () => {
      await fresh.store.ledger.claim(SLOT, 'live', 'me', NINE);
      expect((await save(SKIP)).kind).toBe('saved');
      await save(null);
      expect(await send(fresh.store, SLOT, { instruction: 2 })).toEqual({ kind: 'reserved' });
      expect(isUndecided((await fresh.store.ledger.read(SLOT.id))?.status)).toBe(false);
      expect(await save(SKIP)).toEqual({ kind: 'begun' });
      expect(await read()).toMatchObject({ version: 2, act: null });
    });

    test('a text is sent only under the instruction that it was composed under', async () => {
      await fresh.store.ledger.claim(SLOT, 'live', 'me', NINE);
      await save(SKIP);
      expect(await send(fresh.store, SLOT)).toEqual({ kind: 'stale', why: 'instruction' });
      expect(await send(fresh.store, SLOT, { instruction: 2 })).toEqual({ kind: 'stale', why: 'instruction' });
      expect(await send(fresh.store, SLOT, { instruction: 1 })).toEqual({ kind: 'reserved' });
    });

    test('a hold is told before an instruction, and an instruction before another post', async () => {
      await save(SKIP);
      expect(await send(fresh.store, SLOT, { sequence: 7 })).toMatchObject({ kind: 'stale' });
      await fresh.store.holds.pause('A', NINE);
      expect(await send(fresh.store, SLOT)).toEqual({ kind: 'refused', reason: 'paused' });
    });

    describe('a pinned text', () => {
      test('is in post history from then on, and no other slot may have it', async () => {
        await save(pin('a text'));
        const { entries } = await fresh.store.history.read('live', NINE);
        expect(entries.map(({ fingerprint, slot }) => [fingerprint, slot])).toEqual([
          [draftOf('a text').fingerprint, SLOT.id],
        ]);
        const other = slotAfter(45, 'B');
        expect(await send(fresh.store, other, { draft: draftOf('a text'), now: NINE })).toEqual({
          kind: 'stale',
          why: 'fingerprint',
        });
        expect(await save(pin('a text'), { slot: slotAfter(90) })).toEqual({ kind: 'stale' });
      });

      test('is sent by its own slot', async () => {
        await save(pin('a text'));
        expect(await send(fresh.store, SLOT, { draft: draftOf('a text'), instruction: 1 })).toEqual({
          kind: 'reserved',
        });
      });

      test('makes a text that is being composed stale, as another post does', async () => {
        const before = await sequence();
        await save(pin('a text'));
        const other = slotAfter(45, 'B');
        expect(await send(fresh.store, other, { sequence: before })).toEqual({ kind: 'stale', why: 'sequence' });
        expect(await send(fresh.store, other)).toEqual({ kind: 'reserved' });
      });

      test('is not saved where post history has grown since it was judged', async () => {
        const before = await sequence();
        await send(fresh.store, slotAfter(-90));
        expect(await save(pin('a text'), { sequence: before })).toEqual({ kind: 'stale' });
        expect(await read()).toBeUndefined();
      });

      test.each([
        ['skipped', SKIP],
        ['taken back', null],
        ['replaced', pin('another text')],
      ])('leaves post history where its slot is %s', async (_, act) => {
        await save(pin('a text'));
        await save(act);
        const { entries } = await fresh.store.history.read('live', NINE);
        expect(entries.map(({ fingerprint }) => fingerprint)).not.toContain(draftOf('a text').fingerprint);
        expect(await send(fresh.store, slotAfter(45, 'B'), { draft: draftOf('a text') })).toEqual({ kind: 'reserved' });
      });

      test('is free for others half an hour after its slot, where that ended without it', async () => {
        await save(pin('a text'));
        const later = slotAfter(90);
        const text = { draft: draftOf('a text'), now: NINE + 30 * MINUTE_MS };
        const { entries } = await fresh.store.history.read('live', text.now);
        expect(entries).toEqual([]);
        expect(await send(fresh.store, later, { ...text, now: text.now - 1_000 })).toMatchObject({
          why: 'fingerprint',
        });
        expect(await send(fresh.store, later, text)).toEqual({ kind: 'reserved' });
      });

      test('that was sent is kept as any other', async () => {
        await save(pin('a text'));
        await send(fresh.store, SLOT, { draft: draftOf('a text'), instruction: 1 });
        const { entries } = await fresh.store.history.read('live', NINE + 60 * MINUTE_MS);
        expect(entries.map(({ slot }) => slot)).toEqual([SLOT.id]);
      });

      test('takes nobody’s gap and no place of the day', async () => {
        await save(pin('a text'), { slot: slotAfter(20, 'B') });
        expect(await send(fresh.store, SLOT, { limits: { ...reservationOf(SLOT).limits, dailyCap: 1 } })).toEqual({
          kind: 'reserved',
        });
      });
    });

    test('a rehearsal has instructions of its own', async () => {
      await save(SKIP);
      expect(await fresh.store.instructions.read('rehearsal', SLOT.id)).toBeUndefined();
      expect(await send(fresh.store, SLOT, { mode: 'rehearsal' })).toEqual({ kind: 'reserved' });
    });

    test('those of an account’s days come in the order of their slots', async () => {
      const slots = [slotAfter(90), slotAfter(0), slotAfter(1440), slotAfter(2880), slotAfter(0, 'B')];
      for (const slot of slots) await save(SKIP, { slot });
      const list = await fresh.store.instructions.list('live', 'A', '2026-11-22', '2026-11-23');
      expect(list.map(({ slot }) => slot)).toEqual(['A@2026-11-22T09:00', 'A@2026-11-22T10:30', 'A@2026-11-23T09:00']);
    });
  });
}
