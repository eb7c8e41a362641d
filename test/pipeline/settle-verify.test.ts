import { beforeEach, describe, expect, test } from '@jest/globals';
import { DAY_MS, type EpochMs, HOUR_MS, type Timeline } from '@promoter/domain';
import { verifyAccount } from '@promoter/pipeline';
import type { Store } from '@promoter/slots';
import { createInMemoryStore } from '@promoter/store/in-memory';
import { NINE } from '../contracts/store-fixtures.ts';
import { configOf, LIVE } from '../support/bot.ts';

describe('verifying an account’s credentials', () => {
  let store: Store;
  let asked: number;
  let alarms: string[];
  beforeEach(() => {
    store = createInMemoryStore();
    asked = 0;
    alarms = [];
  });

  const verifyAt = (now: EpochMs, answer: Awaited<ReturnType<Timeline['verify']>>) =>
    verifyAccount({
      account: 'A',
      config: configOf(LIVE),
      store,
      timeline: {
        recent: async () => ({ kind: 'read', posts: [], doubt: null }),
        metrics: async () => ({ kind: 'read', metrics: new Map() }),
        verify: async () => {
          asked += 1;
          return answer;
        },
      },
      publisher: null,
      now: () => now,
      log: (level, message) => void (level === 'error' && alarms.push(message)),
    });
  const OURS = { kind: 'verified', handle: 'voltagegpu' } as const;

  test('happens once a day, from an hour before the first slot on', async () => {
    expect(await verifyAt(NINE - HOUR_MS - 1, OURS)).toEqual({ kind: 'not-due' });
    expect(await verifyAt(NINE - HOUR_MS, OURS)).toEqual(OURS);
    expect(await verifyAt(NINE, OURS)).toEqual({ kind: 'not-due' });
    expect(await verifyAt(NINE + DAY_MS, OURS)).toEqual(OURS);
    expect(asked).toBe(2);
    expect(alarms).toEqual([]);
  });

  test('credentials that X refuses stop the account before its first slot', async () => {
    const stop = {
      scope: 'account',
      stop: { reason: 'the keys are not accepted', fix: 'New ones.', until: null },
    } as const;
    await verifyAt(NINE - HOUR_MS, { kind: 'unreadable', detail: 'HTTP 401', stop });
    expect((await store.holds.read(['A'])).stoppedAccounts.has('A')).toBe(true);
  });

  test('an X that does not answer stops nothing, and is asked again', async () => {
    const silence = { kind: 'unreadable', detail: 'X did not answer in time', stop: null } as const;
    expect(await verifyAt(NINE - HOUR_MS, silence)).toMatchObject({ kind: 'failed' });
    expect((await store.holds.read(['A'])).stoppedAccounts.size).toBe(0);
    expect(await verifyAt(NINE, OURS)).toEqual(OURS);
  });

  test('credentials of another account are an alarm', async () => {
    expect(await verifyAt(NINE, { kind: 'verified', handle: 'Voltage_GPU' })).toMatchObject({ kind: 'failed' });
    expect(alarms).toEqual(['the credentials belong to @Voltage_GPU, not to @VOLTAGEGPU']);
  });
});
