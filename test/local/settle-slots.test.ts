import { expect, test } from '@jest/globals';
import { settleSlots } from '../../packages/local/run/settle-slots.ts';
import type { Workspace } from '../../packages/local/workspace.ts';
import { slotOf, testBot } from '../support/bot.ts';

const UNFINISHED = 'B@2026-11-23T09:45';

/** Noon, when a slot of B was claimed in the morning and went no further, on a ledger that cannot read some accounts. */
async function noon(unreadable: readonly string[]) {
  const { config, store } = testBot();
  const slot = slotOf(config, UNFINISHED);
  await store.ledger.claim(slot, config.mode, 'ended long ago', slot.at);
  const { ledger } = store;
  const errors: unknown[] = [];
  const workspace: Workspace = {
    config,
    store: {
      ...store,
      ledger: {
        ...ledger,
        list: async (account, first, last) => {
          if (unreadable.includes(account)) throw new Error('the row cannot be read');
          return ledger.list(account, first, last);
        },
      },
    },
    now: () => slotOf(config, 'A@2026-11-23T12:00').at,
    log: (level, message, facts) => {
      if (level === 'error') errors.push([message, facts?.account]);
    },
    fileLog: () => {},
    tally: () => ({ reads: 0, writes: 0 }),
    dataDir: '',
    holdsData: true,
    keys: null,
    mediaDir: undefined,
    close: async () => {},
  };
  return { workspace, errors };
}

test('an account that cannot be settled is reported, and keeps no other from it', async () => {
  const { workspace, errors } = await noon(['A']);
  expect(await settleSlots(workspace)).toMatchObject({ failed: ['A'], closed: [UNFINISHED] });
  expect(errors).toEqual([
    ['an account could not be settled', 'A'],
    ['an account’s slots could not be checked', 'A'],
  ]);
});

test('nothing is reported as failed where every account can be settled', async () => {
  const { workspace, errors } = await noon([]);
  expect(await settleSlots(workspace)).toMatchObject({ failed: [], closed: [UNFINISHED] });
  expect(errors).toEqual([]);
});
