import { describe, expect, test } from '@jest/globals';
import { DAY_MS } from '@promoter/domain';
import { type Fresh, NINE } from './store-fixtures.ts';

export function auditLogContract(fresh: Fresh): void {
  describe('the log of changes', () => {
    const entry = (at: number, did: string) => ({ at, by: 'anna', did });

    test('gives back what was added on some days, newest first', async () => {
      const { auditLog } = fresh.store;
      for (const [at, did] of [
        [NINE, 'paused A'],
        [NINE + DAY_MS, 'resumed A'],
        [NINE + 1, 'denied Derby'],
        [NINE - DAY_MS, 'put 3 offers'],
      ] as const) {
        await auditLog.add(entry(at, did));
      }
      expect((await auditLog.list('2026-11-22', '2026-11-23')).map(({ did }) => did)).toEqual([
        'resumed A',
        'denied Derby',
        'paused A',
      ]);
    });

    test('loses nothing of what is added at once', async () => {
      const { auditLog } = fresh.store;
      await Promise.all(Array.from({ length: 12 }, (_, index) => auditLog.add(entry(NINE, `change ${index}`))));
      expect(await auditLog.list('2026-11-22', '2026-11-22')).toHaveLength(12);
    });
  });
}
