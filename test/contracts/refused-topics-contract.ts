import { describe, expect, test } from '@jest/globals';
import { HOUR_MS, MAX_REFUSED_TOPICS, type RefusedTopic } from '@promoter/domain';
import { type Fresh, NINE } from './store-fixtures.ts';

const chelsea: RefusedTopic = {
  key: 'chelsea',
  category: 'tragedy',
  reach: 'names',
  words: 'Chelsea: three dead after  an explosion',
  source: 'google-rss',
  expiresAt: NINE + 28 * HOUR_MS,
};
const refused = (key: string, hours: number): RefusedTopic => ({ ...chelsea, key, expiresAt: NINE + hours * HOUR_MS });

export function refusedTopicsContract(fresh: Fresh): void {
  describe('refused topics', () => {
    const keysAt = async (hours: number) =>
      (await fresh.store.refusedTopics.read(NINE + hours * HOUR_MS)).topics.map(({ key }) => key);

    test('come back as they were put, until they expire', async () => {
      expect(await fresh.store.refusedTopics.read(NINE)).toEqual({ topics: [], overflow: 0 });
      await fresh.store.refusedTopics.put([chelsea]);
      expect(await fresh.store.refusedTopics.read(NINE)).toEqual({ topics: [chelsea], overflow: 0 });
      expect(await keysAt(28)).toEqual([]);
    });

    test('are kept when others are added at any hour of three days, the last to expire first', async () => {
      for (let hour = 0; hour < 72; hour += 1) await fresh.store.refusedTopics.put([refused(`hour${hour}`, hour + 28)]);
      expect(await keysAt(71)).toEqual(Array.from({ length: 28 }, (_, index) => `hour${71 - index}`));
    });

    test('are prolonged by being put again', async () => {
      await fresh.store.refusedTopics.put([chelsea]);
      await fresh.store.refusedTopics.put([refused('chelsea', 48)]);
      expect(await keysAt(40)).toEqual(['chelsea']);
      expect(await keysAt(0)).toEqual(['chelsea']);
    });

    test('are kept by two refreshes at once', async () => {
      await Promise.all([
        fresh.store.refusedTopics.put([chelsea]),
        fresh.store.refusedTopics.put([refused('derby', 28)]),
      ]);
      expect(await keysAt(0)).toEqual(['chelsea', 'derby']);
    });

    test('are a thousand at most; of more, those that expire first are counted and left out', async () => {
      const many = Array.from({ length: MAX_REFUSED_TOPICS + 30 }, (_, index) => refused(`topic${index}`, 28));
      await fresh.store.refusedTopics.put([refused('early', 3), ...many]);
      const { topics, overflow } = await fresh.store.refusedTopics.read(NINE);
      expect([topics.length, overflow]).toEqual([MAX_REFUSED_TOPICS, 31]);
      expect(topics.map(({ key }) => key)).not.toContain('early');
    });
  });
}
