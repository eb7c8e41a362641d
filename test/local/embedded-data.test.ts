import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DataDirectoryError } from '../../packages/local/embedded/data-directory-error.ts';
import { openDatabase } from '../../packages/local/embedded/database.ts';
import { type Data, openData } from '../../packages/local/embedded/open-data.ts';

let directory: string;
const opened: Data[] = [];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'embedded-'));
});

afterEach(async () => {
  for (const data of opened.splice(0)) await data.close();
  await rm(directory, { recursive: true, force: true });
});

async function open(options?: Parameters<typeof openData>[1]): Promise<Data> {
  const data = await openData(directory, options);
  opened.push(data);
  return data;
}

const close = async (data: Data) => {
  opened.splice(opened.indexOf(data), 1);
  await data.close();
};

const record = async () => JSON.parse(await readFile(join(directory, 'endpoint.json'), 'utf8'));

describe('a data directory', () => {
  test('keeps what was written, from one process to the next', async () => {
    const first = await open();
    await first.store.keyValues.set('kept', { since: 'yesterday' });
    await close(first);
    expect(await (await open()).store.keyValues.get('kept')).toEqual({ since: 'yesterday' });
  });

  test('is made where it is missing, readable by its user only', async () => {
    directory = join(directory, 'new', 'data');
    expect((await open()).holdsData).toBe(true);
  });

  test('records where it is reached, until it is closed', async () => {
    const data = await open();
    expect(await record()).toMatchObject({ url: data.endpoint, pid: process.pid });
    await close(data);
    await expect(record()).rejects.toThrow('ENOENT');
  });

  test('is open in one process: a second one talks to the first', async () => {
    const first = await open();
    const second = await open();
    expect([first.holdsData, second.holdsData]).toEqual([true, false]);
    expect(second.endpoint).toBe(first.endpoint);
    await second.store.holds.pause('A', 0);
    expect((await first.store.holds.read(['A'])).paused.has('A')).toBe(true);
  });

  test('goes on in the hands of the second when the first ends', async () => {
    const first = await open();
    const second = await open();
    const third = await open();
    await first.store.keyValues.set('shared', 1);
    await close(first);
    expect(await Promise.all([second, third].map(({ store }) => store.keyValues.get('shared')))).toEqual([1, 1]);
    expect([second.holdsData, third.holdsData].filter(Boolean)).toHaveLength(1);
    expect(second.endpoint).toBe(third.endpoint);
  });

  test('is waited for by one who wants it alone', async () => {
    const first = await open();
    const second = open({ waitToHold: true });
    await close(first);
    expect((await second).holdsData).toBe(true);
  });

  test('is shared in the end with one who wanted it alone, and waited in vain', async () => {
    await open();
    expect((await open({ waitToHold: true, waitMs: 0 })).holdsData).toBe(false);
  });

  test.each([
    ['rubbish', async () => '{"url":'],
    ['a port that nobody listens on', async () => JSON.stringify({ url: 'http://127.0.0.1:9', pid: 1, id: 'gone' })],
  ])('is taken over where the record is %s', async (_, content) => {
    await writeFile(join(directory, 'endpoint.json'), await content());
    expect((await open()).holdsData).toBe(true);
  });

  test('is taken over where another program has got the port', async () => {
    const stranger = createServer((_, response) => response.end('{"id":"stranger"}'));
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
    const address = stranger.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    await writeFile(
      join(directory, 'endpoint.json'),
      JSON.stringify({ url: `http://127.0.0.1:${port}`, pid: process.pid, id: 'late' }),
    );
    expect((await open()).holdsData).toBe(true);
    await new Promise((resolve) => stranger.close(resolve));
  });
});

describe('a data directory that cannot be had', () => {
  const failure = async (opening: Promise<unknown>) => {
    const thrown = await opening.then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(thrown).toBeInstanceOf(DataDirectoryError);
    return thrown instanceof DataDirectoryError ? { fault: thrown.fault, message: thrown.message } : undefined;
  };

  test('says so when it is a file', async () => {
    directory = join(directory, 'file');
    await writeFile(directory, '');
    expect(await failure(open())).toEqual({
      fault: 'unwritable',
      message: `the data directory ${directory} cannot be written to; check that it is a folder of yours or name another`,
    });
  });

  test('says so when another process has it and does not answer', async () => {
    const silent = await openDatabase(directory);
    expect(await failure(open({ waitMs: 0 }))).toEqual({
      fault: 'locked',
      message: `the data directory ${directory} is in use by another process that does not answer`,
    });
    await silent.close();
  });

  test('says so when it is damaged, and leaves it as it is', async () => {
    const data = await open();
    await close(data);
    await writeFile(join(directory, 'database', 'CURRENT'), 'MANIFEST-of-another-world\n');
    expect(await failure(open())).toMatchObject({ fault: 'damaged' });
    expect(await readFile(join(directory, 'database', 'CURRENT'), 'utf8')).toBe('MANIFEST-of-another-world\n');
  });
});

describe('a disk that is full', () => {
  test('fails the write in one sentence, and forgets nothing that was written before or after', async () => {
    const database = await openDatabase(directory);
    await database.exclusively(() => database.commit([{ type: 'put', key: 'before', value: 1 }]));
    const full = Object.assign(new Error('write'), { code: 'ENOSPC' });
    await expect(database.exclusively(() => Promise.reject(full))).rejects.toMatchObject({
      fault: 'full',
      message: expect.stringContaining('is full; nothing was changed'),
      cause: full,
    });
    expect(await database.store.db.get('before')).toBe(1);
    await database.exclusively(() => database.commit([{ type: 'put', key: 'after', value: 2 }]));
    expect([await database.store.db.get('before'), await database.store.db.get('after')]).toEqual([1, 2]);
    await database.close();
  });
});

test('a table that a killed process left half made is whole again', async () => {
  const data = await open();
  await close(data);
  const database = await openDatabase(directory);
  const table = await database.store.db.get('table~Slots');
  await database.store.db.put('table~Slots', { ...Object(table), TableStatus: 'CREATING' });
  await database.close();
  expect(await (await open()).store.ledger.list('A', '2026-11-22', '2026-11-22')).toEqual([]);
});
