import { expect, test } from '@jest/globals';
import { bot } from '../support/cli.ts';

const simulated = async (store: 'in-memory' | 'embedded'): Promise<string> => {
  const { code, out, err } = await bot([
    'simulate',
    '--days',
    '1',
    '--start',
    '2026-12-01',
    '--faults',
    'hard',
    '--seed',
    '7',
    '--json',
    '--store',
    store,
  ]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out;
};

test('under every fault the embedded database gives the same day as the in-memory store, to the byte', async () => {
  const [inMemory, embedded] = await Promise.all([simulated('in-memory'), simulated('embedded')]);
  expect(embedded).toBe(inMemory);
  expect(embedded.trimEnd().split('\n')).toHaveLength(21);
});
