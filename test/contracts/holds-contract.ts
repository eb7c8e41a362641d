import { describe, expect, test } from '@jest/globals';
import { DAY_MS, HOUR_MS, type Stop } from '@promoter/domain';
import { type Fresh, NINE } from './store-fixtures.ts';

const FIFTY = Array.from({ length: 50 }, (_, index) => index);

const FIFTEEN = FIFTY.slice(0, 15);

export function holdsContract(fresh: Fresh): void {
  describe('holds, topic overrides and key-values', () => {
    const stop: Stop = { reason: 'credentials', fix: 'new tokens', since: NINE, until: null };
    const NOTHING = { paused: new Map(), stoppedAccounts: new Map(), stoppedApp: null, cooldownUntil: null };

    test('an empty store has no holds', async () => {
      expect(await fresh.store.holds.read(['A', 'B'])).toEqual(NOTHING);
      expect(await fresh.store.topicOverrides.read()).toEqual({ allow: [], deny: [] });
    });

    test('a pause keeps the time of its start, and resume lifts it with the account’s stop alone', async () => {
      await fresh.store.holds.pause('A', NINE);
      await fresh.store.holds.pause('A', NINE + 5);
      await fresh.store.holds.stopAccount('A', stop);
      await fresh.store.holds.stopAccount('B', { ...stop, until: NINE + HOUR_MS });
      await fresh.store.holds.stopApp(stop);
      expect(await fresh.store.holds.read(['A', 'B'])).toEqual({
        paused: new Map([['A', NINE]]),
        stoppedAccounts: new Map([
          ['A', stop],
          ['B', { ...stop, until: NINE + HOUR_MS }],
        ]),
        stoppedApp: stop,
        cooldownUntil: null,
      });
      await fresh.store.holds.resume('A');
      expect(await fresh.store.holds.read(['A'])).toEqual({ ...NOTHING, stoppedApp: stop });
    });

    test('a stop keeps its cause, and is lifted without the pause beside it', async () => {
      await fresh.store.holds.pause('A', NINE);
      await fresh.store.holds.stopAccount('A', { ...stop, cause: 'credentials' });
      expect((await fresh.store.holds.read(['A'])).stoppedAccounts.get('A')).toEqual({ ...stop, cause: 'credentials' });
      await fresh.store.holds.stopAccount('A', null);
      expect(await fresh.store.holds.read(['A'])).toEqual({ ...NOTHING, paused: new Map([['A', NINE]]) });
    });

    test('a stop keeps the one that it took the place of', async () => {
      const { holds } = fresh.store;
      const behind = { ...stop, cause: 'daily-limit', until: NINE + HOUR_MS } as const;
      await holds.stopAccount('A', { ...stop, cause: 'credentials', behind });
      expect((await holds.read(['A'])).stoppedAccounts.get('A')).toEqual({ ...stop, cause: 'credentials', behind });
    });

    test('a cooldown and a stop of the app are independent', async () => {
      await fresh.store.holds.cooldown(NINE + HOUR_MS);
      await fresh.store.holds.stopApp({ ...stop, until: NINE + DAY_MS });
      await fresh.store.holds.cooldown(null);
      expect((await fresh.store.holds.read([])).stoppedApp).toEqual({ ...stop, until: NINE + DAY_MS });
      await fresh.store.holds.cooldown(NINE + 1);
      await fresh.store.holds.stopApp(null);
      expect(await fresh.store.holds.read([])).toEqual({ ...NOTHING, cooldownUntil: NINE + 1 });
    });

    test('topic overrides are stored as they were written', async () => {
      await fresh.store.topicOverrides.change(() => ({ allow: ['#gtc'], deny: ['#derby', '#expo'] }));
      await fresh.store.topicOverrides.change(() => ({ allow: [], deny: ['#derby'] }));
      expect(await fresh.store.topicOverrides.read()).toEqual({ allow: [], deny: ['#derby'] });
    });

    test('of topic overrides that arrive at once none is lost', async () => {
      await Promise.all(
        FIFTEEN.map((index) =>
          fresh.store.topicOverrides.change(({ allow, deny }) => ({ allow, deny: [...deny, `#Race${index}`] })),
        ),
      );
      const { deny } = await fresh.store.topicOverrides.read();
      expect(new Set(deny)).toEqual(new Set(FIFTEEN.map((index) => `#Race${index}`)));
    });

    test('topic overrides stay as they are where a change is not to be', async () => {
      await fresh.store.topicOverrides.change(() => ({ allow: ['#gtc'], deny: [] }));
      expect(await fresh.store.topicOverrides.change(() => undefined)).toBeUndefined();
      expect(await fresh.store.topicOverrides.read()).toEqual({ allow: ['#gtc'], deny: [] });
    });

    test('a key holds plain data, and of many that set it once the first wins', async () => {
      expect(await fresh.store.keyValues.get('breaker')).toBeUndefined();
      const value = { failures: 2, open: false, last: null, list: [1, 'two', { three: 3.5 }] };
      await fresh.store.keyValues.set('breaker', value);
      expect(await fresh.store.keyValues.get('breaker')).toEqual(value);
      const answers = await Promise.all(FIFTY.map((index) => fresh.store.keyValues.setOnce('first-start', { index })));
      const winner = await fresh.store.keyValues.get('first-start');
      expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set([JSON.stringify(winner)]));
    });

    test('of fifty that change a key’s value where an entry is still what they read, one succeeds', async () => {
      const { keyValues } = fresh.store;
      for (const before of [undefined, '2026-W46', 3]) {
        if (before !== undefined) await keyValues.set('told', { week: before, at: 1 });
        const answers = await Promise.all(
          FIFTY.map((index) => keyValues.setIf('told', 'week', before, { week: '2026-W47', index })),
        );
        expect(answers.filter(Boolean)).toHaveLength(1);
        expect(await keyValues.get('told')).toEqual({ week: '2026-W47', index: answers.indexOf(true) });
      }
      expect(await keyValues.setIf('told', 'week', undefined, {})).toBe(false);
      expect(await keyValues.setIf('never-told', 'week', '2026-W47', {})).toBe(false);
      expect(await keyValues.get('never-told')).toBeUndefined();
    });

    test('a key whose value is no map, or lacks the entry, is set where the entry was not there', async () => {
      const { keyValues } = fresh.store;
      for (const value of ['no map', null, { at: 1 }]) {
        await keyValues.set('told', value);
        expect(await keyValues.setIf('told', 'week', undefined, { week: '2026-W47' })).toBe(true);
        expect(await keyValues.get('told')).toEqual({ week: '2026-W47' });
      }
    });

    test('the entries of a key’s map are set and removed beside each other, by fifty at once', async () => {
      const setEntry = (entry: string, value: unknown) => fresh.store.keyValues.setEntry('asked', entry, value);
      const entryOf = (index: number) => `A@2026-11-22T09:${String(index).padStart(2, '0')}`;
      await Promise.all(FIFTY.map((index) => setEntry(entryOf(index), { index, why: null })));
      await Promise.all(FIFTY.slice(2).map((index) => setEntry(entryOf(index), null)));
      await setEntry(entryOf(1), { index: 1, why: 'again' });
      expect(await fresh.store.keyValues.get('asked')).toEqual({
        [entryOf(0)]: { index: 0, why: null },
        [entryOf(1)]: { index: 1, why: 'again' },
      });
      await fresh.store.keyValues.setEntry('never-asked', 'none', null);
      expect(await fresh.store.keyValues.get('never-asked')).toEqual({});
    });
  });
}
