import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { showProgress } from '../../packages/cli/progress.ts';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

function terminal(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, written, write: (text: string) => written.push(text.replace('\r\u001b[2K', '<')) };
}

const after = (ms: number) => new Promise<string>((resolve) => setTimeout(() => resolve('done'), ms));

test('what takes less than a second is not spoken of', async () => {
  const screen = terminal(true);
  const work = showProgress('asking X', {}, () => after(900), screen);
  await jest.advanceTimersByTimeAsync(900);
  expect(await work).toBe('done');
  expect(screen.written).toEqual([]);
});

test('what takes longer is shown with its time and how far it is, and nothing of it stays', async () => {
  const screen = terminal(true);
  const work = showProgress(
    'simulating',
    {},
    async (tell) => {
      tell('2026-12-01');
      await after(1_500);
      tell('2026-12-02');
      return after(1_000);
    },
    screen,
  );
  await jest.advanceTimersByTimeAsync(2_500);
  expect(await work).toBe('done');
  expect(screen.written).toEqual([
    '<simulating: 2026-12-01 … 1 s',
    '<simulating: 2026-12-02 … 1 s',
    '<simulating: 2026-12-02 … 2 s',
    '<',
  ]);
});

test('a failure clears the line too', async () => {
  const screen = terminal(true);
  const work = showProgress('asking X', {}, () => after(1_200).then(() => Promise.reject(new Error('no'))), screen);
  const failed = expect(work).rejects.toThrow('no');
  await jest.advanceTimersByTimeAsync(1_200);
  await failed;
  expect(screen.written.at(-1)).toBe('<');
});

test.each([
  ['nobody looks', false, {}],
  ['a script asked for JSON', true, { json: true }],
])('where %s, nothing is written', async (_, isTTY, options) => {
  const pipe = terminal(isTTY);
  const work = showProgress('asking X', options, () => after(5_000), pipe);
  await jest.advanceTimersByTimeAsync(5_000);
  expect(await work).toBe('done');
  expect(pipe.written).toEqual([]);
});
