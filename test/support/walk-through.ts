import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brand, field } from '@promoter/brands/voltagegpu';
import { scheduleOf } from '@promoter/config';
import { MINUTE_MS, type Post, SECOND_MS, type Trend } from '@promoter/domain';
import { publishSlot } from '@promoter/pipeline';
import { refreshTrends } from '@promoter/pipeline/refresh-trends';
import { nextSlots, type SlotRecord } from '@promoter/slots';
import { createXPublisher } from '@promoter/x';
import { openData } from '../../packages/local/embedded/open-data.ts';
import { configOf, silent } from './bot.ts';
import { servePages } from './page-server.ts';
import { startXServer } from './x-server.ts';

/** When the walk begins; the slot is the next one after it. */
const NOW = Date.parse('2026-11-22T08:00Z');

/** What one slot left behind from end to end: what X was sent, and the rows about it. */
export interface WalkThrough {
  /** The bodies of the creates that X received. */
  sent: readonly string[];
  trends: readonly Trend[];
  record: SlotRecord | undefined;
  posts: readonly Post[];
  history: number;
}

/**
 * Takes a trends24.in page through everything: parse, normalise, classify, choose, compose, validate, claim, publish
 * to a local X, record in an embedded DynamoDB. Live mode, with nothing replaced but the two servers.
 */
export async function walkThrough(page: string): Promise<WalkThrough> {
  const site = await servePages((request, response) => {
    if (request.url?.startsWith('/trends24')) response.end(page);
    else response.writeHead(503).end();
  });
  const x = await startXServer();
  const folder = mkdtempSync(join(tmpdir(), 'walk-through-'));
  const data = await openData(folder, { now: () => NOW });
  try {
    const sources = {
      trends24: `${site.url}/trends24`,
      getdaytrends: `${site.url}/none`,
      googleTrends: `${site.url}/none`,
    };
    const config = configOf({ mode: 'live', trends: { acceptPolicyRisk: true, regions: ['worldwide'], sources } });
    const [slot] = nextSlots(scheduleOf(config), NOW, 1, 'A');
    if (!slot) throw new Error('the schedule holds no slot');
    const { store } = data;
    const clock = { now: () => slot.at - 5 * MINUTE_MS, log: silent };
    await refreshTrends({ config, store, field, fetch, ...clock, timeoutMs: 30_000, pause: async () => {} });

    const at = () => slot.at + SECOND_MS;
    const credentials = { apiKey: 'key', apiSecret: 'secret', accessToken: '1-token', accessSecret: 'secret' };
    const publisher = createXPublisher({ credentials, apiUrl: x.url, timeoutMs: 30_000, now: at });
    await publishSlot(slot, { config, brand, store, publisher, owner: 'walk-through', now: at, log: silent });
    return {
      sent: x.requests.filter(({ line }) => line === 'POST /2/tweets').map(({ body }) => body),
      trends: await store.trends.list(config.trends.regions, at()),
      record: await store.ledger.read(slot.id),
      posts: await store.posts.list('A', { limit: 10 }),
      history: (await store.history.read('live', at())).entries.length,
    };
  } finally {
    await Promise.all([site.close(), x.close(), data.close()]);
    rmSync(folder, { recursive: true });
  }
}
