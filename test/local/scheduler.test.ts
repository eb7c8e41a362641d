import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { MINUTE_MS, type SlotId } from '@promoter/domain';
import { createScheduler } from '../../packages/local/run/scheduler.ts';
import { configOf, silent, slotOf } from '../support/bot.ts';

const config = configOf();
const nine = slotOf(config, 'A@2026-11-23T09:00').at;

function scheduleFrom(start: number) {
  let time = start;
  const fired: SlotId[] = [];
  const calls = { refresh: 0, offers: 0, settle: 0 };
  const scheduler = createScheduler(
    config,
    {
      publish: async (slot) => {
        fired.push(slot.id);
      },
      refreshTrends: async () => {
        calls.refresh += 1;
      },
      refreshOffers: async () => {
        calls.offers += 1;
      },
      settle: async () => {
        calls.settle += 1;
      },
    },
    () => time,
    silent,
  );
  return {
    fired,
    calls,
    tickAt: async (at: number) => {
      time = at;
      scheduler.tick();
      await scheduler.idle();
    },
  };
}

describe('the local schedule', () => {
  test.each([
    ['waits for the first trends, so that the first post has one', 60_000, ['trends', 'A@2026-11-23T09:00']],
    ['does not wait for longer than it has patience', 1, ['A@2026-11-23T09:00', 'trends']],
  ])('%s', async (_, trendsWaitMs, order) => {
    const done: string[] = [];
    const published = Promise.withResolvers<void>();
    const jobs = {
      publish: async ({ id }: { id: SlotId }) => {
        done.push(id);
        published.resolve();
      },
      refreshTrends: async () => {
        // Either trends that come once everything that does not wait has run, or ones that nobody waits for any more.
        await (trendsWaitMs > 1 ? setImmediate() : published.promise);
        done.push('trends');
      },
      refreshOffers: async () => {},
      settle: async () => {},
    };
    const scheduler = createScheduler(config, jobs, () => nine, silent, trendsWaitMs);
    scheduler.tick();
    await scheduler.idle();
    expect(done).toEqual(order);
  });

  test('sets each slot off once, however often it ticks', async () => {
    const { fired, tickAt } = scheduleFrom(nine);
    for (let minute = 0; minute < 46; minute += 0.5) await tickAt(nine + minute * MINUTE_MS);
    expect(fired).toEqual(['A@2026-11-23T09:00', 'B@2026-11-23T09:45']);
  });

  test('takes up a slot that is still open when the process comes back', async () => {
    const { fired, tickAt } = scheduleFrom(nine);
    await tickAt(nine + 19 * MINUTE_MS);
    expect(fired).toEqual(['A@2026-11-23T09:00']);
  });

  test('sends no burst for what was missed while the laptop slept', async () => {
    const { fired, tickAt } = scheduleFrom(nine);
    await tickAt(nine - MINUTE_MS);
    await tickAt(nine + 6 * 60 * MINUTE_MS);
    expect(fired).toEqual(['A@2026-11-23T15:00']);
  });

  test('refreshes trends every half hour, prices every hour, and settles every five minutes', async () => {
    const { calls, tickAt } = scheduleFrom(nine);
    for (let minute = 0; minute < 60; minute += 1) await tickAt(nine + minute * MINUTE_MS);
    expect(calls).toEqual({ refresh: 2, offers: 1, settle: 12 });
  });

  test('goes on after a job has failed', async () => {
    let calls = 0;
    let time = nine;
    const failing = async (): Promise<void> => {
      calls += 1;
      throw new Error('no network');
    };
    const scheduler = createScheduler(
      config,
      { publish: failing, refreshTrends: failing, refreshOffers: failing, settle: failing },
      () => time,
      silent,
    );
    scheduler.tick();
    await scheduler.idle();
    time += 45 * MINUTE_MS;
    scheduler.tick();
    await scheduler.idle();
    expect(calls).toBe(7);
  });
});
