import { expect, test } from '@jest/globals';
import { settleSlots } from '../../packages/local/run/settle-slots.ts';
import type { Workspace } from '../../packages/local/workspace.ts';
import { silent, slotOf, testBot } from '../support/bot.ts';

/** A morning on which both accounts have a slot that nobody fired, and a ledger that cannot read some accounts. */
function morning(unreadable: readonly string[]) {
  const { config, store } = testBot();
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
    log: (level, message, facts) => (level === 'error' ? errors.push([message, facts?.account]) : silent),
    tally: () => ({ reads: 0, writes: 0 }),
    dataDir: '',
    owner: true,
    keys: null,
    mediaDir: undefined,
    close: async () => {},
  };
  return { workspace, errors };
}

test('an account that cannot be settled is reported, and keeps no other from it', async () => {
  const { workspace, errors } = morning(['A']);
  const settled = await settleSlots(workspace);
  expect(settled.failed).toEqual(['A']);
  expect(errors).toEqual([
    ['an account could not be settled', 'A'],
    ['an account’s slots could not be checked', 'A'],
  ]);
});

test('nothing is reported as failed where every account can be settled', async () => {
  const { workspace, errors } = morning([]);
  expect((await settleSlots(workspace)).failed).toEqual([]);
  expect(errors).toEqual([]);
});
