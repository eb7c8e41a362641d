/**
 * What `GET /plan?hours=24` costs with a year of posts in the embedded DynamoDB on disk: `npm run bench:plan [-- requests]`.
 * Prints its time here, and the time of processor that it takes, which at 512 MB of Lambda memory comes in slices of 29 %
 * (512 of 1,769 MB, AWS, 2026-11). The tables and the requests run in the same process, so the figure is on the high side.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { brand } from '@promoter/brands/voltagegpu';
import { sampleOffers } from '@promoter/content';
import { HOUR_MS } from '@promoter/domain';
import { LOCAL_TABLE_NAMES, openData } from '../packages/local/embedded/open-data.ts';
import { LIVE, testBot } from '../test/support/bot.ts';
import { TOKEN } from '../test/support/control.ts';
import { serveBot } from '../test/support/lived-in-bot.ts';
import { readTopics, trendOf } from './content/topics.ts';
import { FIRST_DAY, historyOf } from './post/history.ts';

const SHARE = 512 / 1_769;
/** What a request may take at that share, in milliseconds. */
const MOST_MS = 1_500;

const requests = Number(process.argv[2] ?? 20);
const at = FIRST_DAY + 6 * HOUR_MS;
const directory = mkdtempSync(join(tmpdir(), 'plan-bench-'));
const data = await openData(directory);
try {
  const db = DynamoDBDocumentClient.from(data.client);
  for (const [table, rows] of Map.groupBy(historyOf(12), ([name]) => name)) {
    for (let first = 0; first < rows.length; first += 25) {
      const puts = rows.slice(first, first + 25).map(([, Item]) => ({ PutRequest: { Item } }));
      await db.send(new BatchWriteCommand({ RequestItems: { [LOCAL_TABLE_NAMES[table]]: puts } }));
    }
  }
  await data.store.offers.put(sampleOffers(brand, at).map((offer) => ({ ...offer, source: 'price-list' })));
  await data.store.trends.put(
    readTopics(undefined)
      .slice(0, 60)
      .map((topic) => trendOf(topic, at)),
  );
  const bot = testBot(LIVE, null, data.store);
  bot.at(at);
  const served = await serveBot(bot);
  const ask = async () => {
    const response = await fetch(`${served.address}/plan?hours=24`, { headers: { authorization: `Bearer ${TOKEN}` } });
    return { status: response.status, slots: (JSON.parse(await response.text()) as { slots: unknown[] }).slots.length };
  };
  const { status, slots } = await ask();
  const times: { clock: number; processor: number }[] = [];
  for (let index = 0; index < requests; index += 1) {
    const [started, before] = [performance.now(), process.cpuUsage()];
    await ask();
    const used = process.cpuUsage(before);
    times.push({ clock: performance.now() - started, processor: (used.user + used.system) / 1_000 });
  }
  served.close();
  const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  const processor = middle(times.map((time) => time.processor));
  const there = processor / SHARE;
  process.stdout.write(
    `/plan?hours=24: ${status}, ${slots} slots; here ${middle(times.map(({ clock }) => clock)).toFixed(0)} ms, ` +
      `${processor.toFixed(0)} ms of processor, which take ${there.toFixed(0)} ms at 512 MB (at most ${MOST_MS} wanted)\n`,
  );
  process.exitCode = there <= MOST_MS ? 0 : 1;
} finally {
  await data.close();
  rmSync(directory, { recursive: true });
}
