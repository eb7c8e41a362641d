import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, jest, test } from '@jest/globals';
import type { Context } from 'aws-lambda';
import * as z from 'zod/mini';
import { OUTSIDE_LAMBDA } from '../../functions/control-api/api.ts';
import { createHandler } from '../../functions/wiring/create-handler.ts';
import { createLogger } from '../../functions/wiring/logger.ts';
import { createFileLog, createTerminalLog } from '../../packages/local/local-log.ts';

const lines: Record<string, unknown>[] = [];

afterEach(() => {
  jest.restoreAllMocks();
  lines.length = 0;
});

function listen(): void {
  for (const stream of [process.stdout, process.stderr]) {
    jest.spyOn(stream, 'write').mockImplementation((line) => lines.push(JSON.parse(String(line))) > 0);
  }
}

test('each line of an invocation carries what it is about, and the next invocation begins anew', async () => {
  listen();
  const handler = createHandler(
    createLogger('post-slot'),
    z.object({ about: z.string() }),
    async ({ about }, log, correlate) => {
      log('info', 'event read');
      correlate(about);
      log('warn', 'no offers', { offers: 0 });
      log('info', 'slot ended');
    },
  );
  await handler({ about: 'A@2026-11-22T09:00' }, OUTSIDE_LAMBDA as Context);
  await handler({ about: 'A@2026-11-22T10:30' }, OUTSIDE_LAMBDA as Context);
  expect(lines.map(({ message, correlation_id: id }) => [message, id])).toEqual([
    ['event read', undefined],
    ['no offers', 'A@2026-11-22T09:00'],
    ['slot ended', 'A@2026-11-22T09:00'],
    ['event read', undefined],
    ['no offers', 'A@2026-11-22T10:30'],
    ['slot ended', 'A@2026-11-22T10:30'],
  ]);
});

test('an event that cannot be read fails the invocation, saying what is wrong with it', async () => {
  const handler = createHandler(createLogger('post-slot'), z.object({ time: z.string() }), async () => 'never');
  await expect(handler({ time: 9 }, OUTSIDE_LAMBDA as Context)).rejects.toThrow(
    /post-slot cannot read its event: .*time/s,
  );
});

test('a laptop’s log that has grown large is set aside, and a small one goes on', () => {
  const folder = mkdtempSync(join(tmpdir(), 'local-log-'));
  try {
    const file = join(folder, 'bot.log');
    createTerminalLog(createFileLog(folder))('info', 'first');
    createTerminalLog(createFileLog(folder))('info', 'second');
    expect(readFileSync(file, 'utf8').trimEnd().split('\n')).toHaveLength(2);
    expect(existsSync(`${file}.1`)).toBe(false);
    writeFileSync(file, 'x'.repeat(10_000_001));
    createTerminalLog(createFileLog(folder))('info', 'third');
    expect(readFileSync(file, 'utf8')).toContain('third');
    expect(readFileSync(`${file}.1`, 'utf8')).toHaveLength(10_000_001);

    const log = createTerminalLog(createFileLog(folder, 500));
    for (let line = 0; line < 100; line += 1) log('info', `line ${line} of a bot that runs for months`);
    expect(readFileSync(file, 'utf8')).toContain('line 99 ');
    for (const each of [file, `${file}.1`]) expect(statSync(each).size).toBeLessThan(700);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the terminal shows facts for reading, and a warning that repeats itself once', () => {
  const shown: unknown[] = [];
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => shown.push(text) > 0);
  const folder = mkdtempSync(join(tmpdir(), 'local-log-'));
  const outcome = { kind: 'rejected', detail: 'HTTP 403', stop: null };
  const log = createTerminalLog(createFileLog(folder));
  const rejected = { slot: 'A@2026-11-22T09:00', outcome, timelineChecks: [1, 2] };
  for (const _ of [1, 2]) log('warn', 'not posted: rejected', rejected);
  for (const _ of [1, 2]) log('error', 'abandoned');
  expect(readFileSync(join(folder, 'bot.log'), 'utf8').trimEnd().split('\n')).toHaveLength(4);
  rmSync(folder, { recursive: true });
  expect(shown).toEqual([
    'not posted: rejected · slot: A@2026-11-22T09:00 · outcome: kind rejected, detail HTTP 403 · timelineChecks: 1, 2\n',
    'abandoned\n',
    'abandoned\n',
  ]);
});
