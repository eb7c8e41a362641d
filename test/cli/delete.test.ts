import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { bot } from '../support/cli.ts';
import { openSlotSettings } from '../support/local-settings.ts';
import { X_CREDENTIALS } from '../support/x-account.ts';
import { startXServer, type XServer } from '../support/x-server.ts';

let folder: string;
let x: XServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'delete-'));
  x = await startXServer();
});
afterAll(async () => {
  await x.close();
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string, content: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(content), { mode: 0o600 });
  return file;
}

/** Runs commands on a data folder of this name, on the local X. */
function runnerIn(name: string): (...args: string[]) => ReturnType<typeof bot> {
  const data = join(folder, name);
  mkdirSync(data);
  const config = write(`${name}.json`, openSlotSettings(Date.now()));
  return (...args) => bot([...args, '--config', config, '--data', data], { env: { X_API_URL: x.url } });
}

test('a published post is deleted on X at the next settling, and `posts` and `why` say who asked, and why', async () => {
  const run = runnerIn('live');
  const keys = write('keys.json', { A: X_CREDENTIALS, B: X_CREDENTIALS });
  const live = ['--live', '--secrets', keys];
  const { slot } = JSON.parse((await run('post', '--account', 'A', '--json', ...live)).out);
  const asked = await run('delete', slot, '--reason', 'beside a disaster');
  expect(asked).toMatchObject({
    code: 0,
    out: `${slot}: to be deleted within five minutes, asked by owner: beside a disaster\n`,
  });
  expect((await run('status')).out).toContain(`${slot}: to be deleted within five minutes`);
  expect(x.deleted.size).toBe(0);

  expect((await run('settle', ...live)).code).toBe(0);
  expect([...x.deleted]).toEqual(x.accepted.map(({ id }) => id));
  expect((await run('posts')).out).toMatch(/deleted 20\d\d-\d\d-\d\d \d\d:\d\d, asked by owner: beside a disaster/);
  expect((await run('why', slot)).out).toMatch(/posted: deleted on X at 20.*: owner asked \(“beside a disaster”\)/);
  expect((await run('status')).out).not.toContain('to be deleted');

  const again = JSON.parse((await run('delete', slot, '--json')).out);
  expect(again).toMatchObject({ slot, deletion: { state: 'deleted', by: 'owner', reason: 'beside a disaster' } });
});

test('a rehearsed post is refused in a sentence', async () => {
  const run = runnerIn('rehearsal');
  const { slot } = JSON.parse((await run('post', '--account', 'A', '--json')).out);
  const { code, err } = await run('delete', slot);
  expect({ code, err }).toEqual({
    code: 1,
    err: expect.stringContaining(`${slot} was rehearsed: nothing of it is on X`),
  });
});

test('a reason that is too long is a wrong command line', async () => {
  const { code, err } = await runnerIn('long')('delete', 'A@2026-11-22T09:00', '--reason', 'x'.repeat(201));
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('reason') });
});
