import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { SlotId } from '@promoter/domain';
import type { SlotState } from '@promoter/slots';
import { type Data, openData } from '../../packages/local/embedded/open-data.ts';
import { draftOf, NINE, slotAfter, stateOf } from '../contracts/store-fixtures.ts';

/** How many slots a process may finish before it is killed, in the middle of the next ones. */
const KILLS = [1, 4, 9, 2, 14, 6];
const ROOM_PER_PROCESS = 60;

let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'killed-'));
});

afterAll(() => rm(directory, { recursive: true, force: true }));

test('a process killed in the middle of its transactions leaves each of them complete or undone', async () => {
  for (const [round, slotsBefore] of KILLS.entries()) {
    const finished = await reserveUntilKilled(round * ROOM_PER_PROCESS, slotsBefore);
    expect(finished.length).toBeGreaterThanOrEqual(slotsBefore);
    const data = await openData(directory);
    try {
      await expectComplete(data);
      for (const slot of finished) expect(await stateOf(data.store, slot)).not.toBe('claimed');
    } finally {
      await data.close();
    }
  }
});

async function reserveUntilKilled(first: number, slotsBefore: number): Promise<SlotId[]> {
  const script = join(import.meta.dirname, '../support/store/reserving-process.ts');
  const child = spawn(process.execPath, ['--no-warnings', script, directory, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const finished: SlotId[] = [];
  for await (const number of createInterface({ input: child.stdout })) {
    finished.push(slotAfter(Number(number)).id);
    if (finished.length === slotsBefore) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');
  return finished;
}

/** Every trace of a reservation is there, or none, and the counts are what the slots say. */
async function expectComplete({ store, client }: Data): Promise<void> {
  const slots = await store.ledger.list('A', '2026-11-22', '2026-11-22');
  const inState = (...states: SlotState[]) =>
    slots.filter(({ status }) => states.includes(status.state)).map(({ slot }) => slot.id);
  const held = inState('sending', 'posted');
  const reserved = inState('sending', 'posted', 'rejected');
  const cost = draftOf('any').cost * held.length;

  const { sequence, entries } = await store.history.read('live', NINE);
  expect(entries.map(({ slot }) => slot)).toEqual(held);
  expect(sequence).toBe(reserved.length);
  const posts = await store.posts.list('A', { limit: 1_000 });
  expect(posts.map(({ slot }) => slot).sort()).toEqual(inState('posted'));
  expect(await store.usage.list('2026-11-22', '2026-11-22')).toMatchObject([{ calls: reserved.length, cost }]);

  const db = DynamoDBDocumentClient.from(client);
  const state = async (key: string) => (await db.send(new GetCommand({ TableName: 'State', Key: { key } }))).Item;
  expect(await state('day#live#A#2026-11-22')).toMatchObject({ posts: held.length });
  expect(await state('month#live#2026-11')).toMatchObject({ spentMicroUsd: cost });
}
