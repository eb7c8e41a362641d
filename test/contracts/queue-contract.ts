import { describe, expect, test } from '@jest/globals';
import { type Act, nextItem, type QueueItem } from '@promoter/slots';
import { type Fresh, NINE, slotAfter } from './store-fixtures.ts';

const SLOT = slotAfter(0);

const itemOf = (id: string, change: Partial<QueueItem> = {}): QueueItem => ({
  id,
  account: 'A',
  mode: 'live',
  version: 1,
  text: `${id} on {link}`,
  first: '2026-11-22',
  last: '2026-12-22',
  by: 'anna',
  addedAt: NINE - 1_000,
  slot: null,
  sentIn: null,
  tries: 0,
  lastReason: null,
  isRemoved: false,
  ...change,
});

export function queueContract(fresh: Fresh): void {
  describe('the queue of own posts', () => {
    const list = () => fresh.store.queue.list('live', 'A');
    const assign = (before: QueueItem, slot = SLOT) => {
      const act: Act = { kind: 'queued', item: before.id, text: before.text, by: before.by, fallback: 'compose' };
      return fresh.store.instructions.save({
        slot,
        mode: 'live',
        act,
        by: before.by,
        now: NINE - 500,
        before: undefined,
        sequence: 0,
        item: { before, after: nextItem(before, { slot: slot.id }) },
      });
    };

    test('items are read back as they were added, the oldest first', async () => {
      const items = [itemOf('m2', { lastReason: 'gap', tries: 2 }), itemOf('m1', { sentIn: SLOT.id })];
      for (const item of items) expect(await fresh.store.queue.save(item, undefined)).toBe(true);
      expect(await list()).toEqual([items[1], items[0]]);
    });

    test('each account and each mode has its own', async () => {
      await fresh.store.queue.save(itemOf('m1'), undefined);
      expect(await fresh.store.queue.list('live', 'B')).toEqual([]);
      expect(await fresh.store.queue.list('rehearsal', 'A')).toEqual([]);
    });

    test('none is added twice, and of two changes of the same the later is told', async () => {
      const item = itemOf('m1');
      await fresh.store.queue.save(item, undefined);
      expect(await fresh.store.queue.save(item, undefined)).toBe(false);
      expect(await fresh.store.queue.save(nextItem(item, { tries: 1 }), item)).toBe(true);
      expect(await fresh.store.queue.save(nextItem(item, { isRemoved: true }), item)).toBe(false);
      expect(await list()).toEqual([itemOf('m1', { version: 2, tries: 1 })]);
    });

    test('an item and the instruction of its slot change in one step', async () => {
      const item = itemOf('m1');
      await fresh.store.queue.save(item, undefined);
      expect((await assign(item)).kind).toBe('saved');
      expect(await list()).toEqual([itemOf('m1', { version: 2, slot: SLOT.id })]);
      expect((await fresh.store.instructions.read('live', SLOT.id))?.act).toMatchObject({ kind: 'queued', item: 'm1' });
    });

    test('an item that was changed meanwhile is given no slot', async () => {
      const item = itemOf('m1');
      await fresh.store.queue.save(item, undefined);
      await fresh.store.queue.save(nextItem(item, { isRemoved: true }), item);
      expect(await assign(item)).toEqual({ kind: 'changed' });
      expect(await fresh.store.instructions.read('live', SLOT.id)).toBeUndefined();
    });

    test('a slot that somebody has decided about, or that has begun, is given to none', async () => {
      const item = itemOf('m1');
      await fresh.store.queue.save(item, undefined);
      const skip = {
        mode: 'live',
        act: { kind: 'skip' },
        by: 'ben',
        now: NINE,
        before: undefined,
        sequence: 0,
      } as const;
      await fresh.store.instructions.save({ ...skip, slot: SLOT });
      expect(await assign(item)).toEqual({ kind: 'changed' });
      const missed = slotAfter(90);
      await fresh.store.ledger.writeMissed(missed, 'live', missed.at);
      expect(await assign(item, missed)).toEqual({ kind: 'begun' });
      expect(await list()).toEqual([item]);
    });

    test('is no part of what was decided about slots', async () => {
      await fresh.store.queue.save(itemOf('m1'), undefined);
      expect(await fresh.store.instructions.list('live', 'A', '2000-01-01', '2999-12-31')).toEqual([]);
    });
  });
}
