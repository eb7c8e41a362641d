import { Readable } from 'node:stream';
import { expect, test } from '@jest/globals';
import { readInput } from '../../packages/cli/read-input.ts';

/** What is read of an input, and what is written to the terminal before. */
async function readFrom(isTTY: boolean) {
  let written = '';
  const input = Object.assign(Readable.from(['#H100\n']), { isTTY });
  const read = await readInput('Type the topics', input, { write: (text) => (written += text) });
  return { read, written };
}

test('a terminal is told what to type, and how that ends', async () => {
  expect(await readFrom(true)).toEqual({ read: '#H100\n', written: 'Type the topics; Ctrl-D ends it.\n' });
});

test('a pipe is told nothing', async () => {
  expect(await readFrom(false)).toEqual({ read: '#H100\n', written: '' });
});
