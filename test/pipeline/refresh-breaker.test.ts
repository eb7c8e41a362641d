import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { MINUTE_MS } from '@promoter/domain';
import { type PageServer, servePages } from '../support/page-server.ts';
import { MORNING } from '../support/refresh.ts';
import { refreshFromCold } from '../support/refresh-from-cold.ts';
import { getDayTrendsPage, googleFeed, trends24Page } from '../support/trend-pages.ts';

const run = promisify(execFile);

let directory: string;
let server: PageServer;
let healthy: boolean;

beforeEach(async () => {
  healthy = false;
  directory = await mkdtemp(join(tmpdir(), 'breaker-'));
  server = await servePages(({ url = '' }, response) => {
    if (url.startsWith('/trends24') && !healthy) response.writeHead(403).end();
    else if (url.startsWith('/trends24')) response.end(trends24Page(['#Wimbledon']));
    else response.end(url.startsWith('/google') ? googleFeed([{ topic: 'nvidia' }]) : getDayTrendsPage(['#UFC300']));
  });
});
afterEach(async () => {
  await server.close();
  await rm(directory, { recursive: true });
});

/** What a cold start at so many minutes of the morning needs to know. */
const coldStart = (minutes: number) =>
  [join(directory, 'key-values.json'), server.url, MORNING + minutes * MINUTE_MS] as const;

const refreshAfter = async (minutes: number) => (await refreshFromCold(...coldStart(minutes))).trends24;

async function refreshInAnotherProcess(minutes: number): Promise<unknown> {
  const file = join(import.meta.dirname, '../support/refresh-in-process.ts');
  const { stdout } = await run(process.execPath, [file, ...coldStart(minutes).map(String)]);
  return JSON.parse(stdout).trends24;
}

test('a breaker opens, rests, tries once and closes, each step from a cold start', async () => {
  const outcomes = [];
  // Three failures open it; at 90 it still rests; at 120 its one try fails and it rests again until 180.
  for (const minutes of [0, 30, 60, 90, 120, 150]) outcomes.push(await refreshAfter(minutes));
  expect(outcomes).toEqual(['failed', 'failed', 'failed', 'resting', 'failed', 'resting']);
  healthy = true;
  expect(await refreshAfter(179)).toBe('resting');
  expect(await refreshAfter(180)).toBe('answered');
  expect(await refreshAfter(181)).toBe('answered');
});

test('a breaker that one process opened rests in another', async () => {
  for (const minutes of [0, 30, 60]) expect(await refreshAfter(minutes)).toBe('failed');
  expect(await refreshInAnotherProcess(90)).toBe('resting');
});
