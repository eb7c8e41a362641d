import { expect, test } from '@jest/globals';
import { brand } from '@promoter/brands/voltagegpu';
import { simulate, slotLines, summaryOf } from '@promoter/simulation';
import { createInMemoryStore } from '@promoter/store/in-memory';
import { configOf, LIVE, silent } from '../support/bot.ts';

const played = async (change: { hasOwner?: boolean }) => {
  const simulation = await simulate({
    config: configOf(LIVE),
    brand,
    store: createInMemoryStore(),
    firstDay: '2026-12-01',
    lastDay: '2026-12-03',
    seed: 1,
    faults: 'none',
    log: silent,
    ...change,
  });
  return { summary: summaryOf(simulation, slotLines(simulation)), records: [...simulation.records.values()] };
};

test('an owner skips, writes, approves and queues posts without any fault, and no promise is broken', async () => {
  const { summary, records } = await played({ hasOwner: true });
  expect(summary.violations).toEqual([]);
  const { skip = 0, write = 0, approve = 0, queue = 0 } = summary.owner ?? {};
  expect([skip, write, approve, queue].every((times) => times > 0)).toBe(true);
  const skipped = records.filter(({ status }) => status.state === 'skipped' && status.reason === 'plan');
  expect(skipped.length).toBeGreaterThan(0);
  expect(summary.states).toEqual({ posted: 60 - skipped.length, skipped: skipped.length });
});

test('nobody decides anything where no owner is wanted', async () => {
  const { summary } = await played({});
  expect(summary).toEqual(expect.not.objectContaining({ owner: expect.anything() }));
  expect(summary.states).toEqual({ posted: 60 });
});
