import { DAY_MS, MINUTE_MS } from '@promoter/domain';
import { createInMemoryStore } from '@promoter/store/in-memory';
import { createXPublisher, createXTimeline, createXTrendReader } from '@promoter/x';
import { aGif } from '../../test/support/a-gif.ts';
import { X_CREDENTIALS } from '../../test/support/x-account.ts';
import { type ReceivedRequest, startXServer } from '../../test/support/x-server.ts';

/** One request as it arrived, and what it was made for. */
export interface RecordedRequest extends ReceivedRequest {
  purpose: string;
}

const NOW = Date.parse('2026-11-22T12:00:00Z');
const WORDS = 'Rent 8x H200 at $26.60/hr #GPU https://example.com/?utm_id=';
/** More than X takes in one piece. */
const GIF = aGif({ atLeastBytes: 5 * 1024 * 1024 });

/** Every request that the bot makes to X, made by its own clients to an X of this process. */
export async function recordRequests(): Promise<RecordedRequest[]> {
  const x = await startXServer({ now: () => NOW });
  const { usage: meter, keyValues } = createInMemoryStore();
  const access = { apiUrl: x.url, timeoutMs: 30_000, meter, keyValues, now: () => NOW };
  const prices = { readOwnPost: 0, trends: 0, readPost: 0 };
  const publisher = createXPublisher({
    ...access,
    credentials: X_CREDENTIALS,
    media: { files: { read: async () => GIF }, price: 0, sleep: async () => {} },
  });
  const timeline = createXTimeline({ ...access, credentials: X_CREDENTIALS, prices, account: 'A' });
  const trends = createXTrendReader({ ...access, credentials: { bearerToken: 'bearer-of-the-app' }, prices });

  const recorded: RecordedRequest[] = [];
  const during = async (purpose: string, act: () => Promise<unknown>): Promise<void> => {
    const before = x.requests.length;
    await act();
    recorded.push(...x.requests.slice(before).map((request) => ({ ...request, purpose })));
  };

  await during('create a post', () => publisher.publish(`${WORDS}1`));
  await during('upload a GIF', async () => {
    x.uploads.processing.push(0);
    await publisher.upload?.({ file: 'rack.gif', alt: 'Lights run along a rack.' }, MINUTE_MS);
  });
  await during('create a post with it', () => publisher.publish(`${WORDS}2`, x.uploads.list[0]?.id));
  await during('upload a price card', async () => {
    await publisher.upload?.({ png: new Uint8Array(33_000), alt: 'A price card.' }, MINUTE_MS);
  });
  await during('delete a post', () => publisher.remove(x.accepted[1]?.id ?? ''));
  await during('verify the credentials', () => timeline.verify());
  const [{ userId } = { userId: '' }] = x.accepted;
  // So many that they take a second page.
  for (let count = 0; count < 100; count += 1) x.write({ userId, text: `${WORDS}more-${count}`, acceptedAt: NOW });
  await during('read the timeline', () => timeline.recent(NOW - DAY_MS));
  const newest = x.accepted.slice(-100).map(({ id }) => id);
  await during('read metrics and clicks', () => timeline.metrics(newest));
  await during('read clicks from analytics', () => timeline.metrics(newest, { way: 'analytics', at: NOW }));
  await during('read metrics without clicks', () => timeline.metrics(newest, { way: 'none', at: NOW }));
  await during('read the trends of a place', () => trends.trends(1));
  await during('search for tags', () => trends.search('(GPU OR "machine learning") has:hashtags lang:en', 100));
  await x.close();
  return recorded;
}
