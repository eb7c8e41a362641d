/**
 * How fast the control API answers over HTTP with a year of data in the embedded DynamoDB on disk:
 * `npm run bench:control [-- requests]`. Prints the median and the 95th percentile of each.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { scheduleOf } from '@promoter/config';
import { DAY_MS, isoTime, type Post, slotId } from '@promoter/domain';
import { type SlotRecord, slotsOfDay } from '@promoter/slots';
import { LOCAL_TABLE_NAMES, openData } from '../packages/local/embedded/open-data.ts';
import { postRow } from '../packages/store/dynamodb/posts.ts';
import { slotRow } from '../packages/store/dynamodb/slot-row.ts';
import { LIVE, testBot } from '../test/support/bot.ts';
import { TOKEN } from '../test/support/control.ts';
import { livedInBot, serveBot } from '../test/support/lived-in-bot.ts';

/** A record as a row; what cannot be read has none. */
const rowOf = ({ status, ...record }: SlotRecord) =>
  status.state === 'unreadable' ? [] : [slotRow({ ...record, status })];

const requests = Number(process.argv[2] ?? 1_000);
const NOW = Date.parse('2026-11-23T22:50:00Z');
const TODAY = '2026-11-23';

const directory = mkdtempSync(join(tmpdir(), 'control-bench-'));
const data = await openData(directory);
try {
  const { records, posts } = await aDay();
  const db = DynamoDBDocumentClient.from(data.client);
  await fill(db, LOCAL_TABLE_NAMES.Slots, copies(records, moveRecord).flatMap(rowOf));
  await fill(db, LOCAL_TABLE_NAMES.Posts, copies(posts, movePost).map(postRow));
  for (let day = 0; day < 365; day += 1) {
    for (const call of ['x.create-post', 'x.create-post.answer', 'x.timeline', 'x.metrics', 'x.trends']) {
      await data.store.usage.record({ call, at: NOW - day * DAY_MS, latencyMs: 200, ok: true, reads: 3, cost: 1_000 });
    }
  }
  const bot = testBot(LIVE, null, data.store);
  bot.at(NOW);
  const served = await serveBot(bot);
  for (const path of process.argv[3]
    ? [process.argv[3]]
    : [
        '/status',
        '/metrics?days=30',
        '/metrics?days=7',
        '/insights?days=28',
        '/slots',
        '/calendar?month=2026-11',
        '/dry-run?account=A',
        '/health',
      ]) {
    await time(served.address, path);
  }
  served.close();
} finally {
  await data.close();
  rmSync(directory, { recursive: true });
}

/** A whole day's records and posts, as the pipeline made them. */
async function aDay(): Promise<{ records: SlotRecord[]; posts: Post[] }> {
  const bot = await livedInBot('2026-11-22', NOW);
  const ids = bot.config.accounts.map(({ id }) => id);
  const records = await Promise.all(ids.map((id) => bot.store.ledger.list(id, TODAY, TODAY)));
  const posts = await Promise.all(ids.map((id) => bot.store.posts.list(id, { limit: 50, since: Date.parse(TODAY) })));
  const planned = slotsOfDay(scheduleOf(bot.config), TODAY).length;
  process.stdout.write(
    `a year of ${planned} slots a day, ${records.flat().length} rows and ${posts.flat().length} posts each\n`,
  );
  return { records: records.flat(), posts: posts.flat() };
}

function copies<T>(things: readonly T[], move: (thing: T, back: number) => T): T[] {
  return Array.from({ length: 365 }, (_, back) => things.map((thing) => move(thing, back * DAY_MS))).flat();
}

function moveRecord(record: SlotRecord, by: number): SlotRecord {
  const { account, local, at } = record.slot;
  const moved = isoTime(Date.parse(`${local}Z`) - by).slice(0, 16);
  return {
    ...record,
    slot: { id: slotId(account, moved), account, local: moved, day: moved.slice(0, 10), at: at - by },
  };
}

function movePost(post: Post, by: number): Post {
  return { ...post, postedAt: post.postedAt - by };
}

async function fill(
  db: DynamoDBDocumentClient,
  table: string,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  for (let i = 0; i < rows.length; i += 25) {
    const puts = rows.slice(i, i + 25).map((Item) => ({ PutRequest: { Item } }));
    await db.send(new BatchWriteCommand({ RequestItems: { [table]: puts } }));
  }
}

async function time(address: string, path: string): Promise<void> {
  const times: number[] = [];
  for (let i = 0; i < requests; i += 1) {
    const started = performance.now();
    const response = await fetch(`${address}${path}`, { headers: { authorization: `Bearer ${TOKEN}` } });
    const bytes = (await response.arrayBuffer()).byteLength;
    times.push(performance.now() - started);
    if (i === 0) process.stdout.write(`${path}: ${response.status}, ${bytes} bytes; `);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
  process.stdout.write(`median ${at(0.5)} ms, p95 ${at(0.95)} ms\n`);
}
