import { cardTheme, company, field, samples } from '@promoter/brands/voltagegpu';
import { createCardPlanner } from '@promoter/cards';
import { scheduleOf } from '@promoter/config';
import { type EpochMs, HOUR_MS, type LocalDay, MINUTE_MS, type Publisher, type RawTrend } from '@promoter/domain';
import { previewSlot, publishSlot, reconcileDays } from '@promoter/pipeline';
import { drawCards } from '@promoter/pipeline/draw-cards';
import { createPlanning } from '@promoter/pipeline/planning';
import { type ControlStore, type Slot, type Store, slotsBetween } from '@promoter/slots';
import { createClassifier } from '@promoter/trends/classify';
import { classifyEntries, trendsOf } from '@promoter/trends/classify-entries';
import { createControlApi } from '../../functions/control-api/api.ts';
import { installedCardFiles } from '../../packages/local/card-files.ts';
import { assetsFromSource } from '../../packages/local/dashboard-assets.ts';
import { serveFunctionUrl } from '../../packages/local/run/http-server.ts';
import { createRandom, type Random } from '../../packages/simulation/random.ts';
import { offerOf } from '../contracts/store-fixtures.ts';
import { fakePublisher, LIVE, silent, type TestBot, testBot } from './bot.ts';
import { TOKEN } from './control.ts';
import { clicksOf } from './planted-readers.ts';
import { seededBytes } from './seeded-bytes.ts';

export interface ServedBot {
  bot: TestBot;
  address: string;
  token: string;
  close(): void;
}

interface Life {
  /** An empty store, instead of one in memory. */
  store?: ControlStore;
  /** The first day of which posts have price cards; without it none have. Each takes a moment to draw. */
  cardsFrom?: LocalDay;
}

/** A bot that has been live since `first`, through good days and bad, with its clock at `now`. */
export async function livedInBot(
  first: LocalDay,
  now: EpochMs,
  { store: kept, cardsFrom }: Life = {},
): Promise<TestBot> {
  let answers = 0;
  let clock = 0;
  const setClock = (at: EpochMs) => {
    clock = at;
    bot.at(at);
  };
  const publisher = fakePublisher(() => {
    answers += 1;
    // X takes its time.
    setClock(clock + 180 + (answers % 9) * 40);
    if (answers % 41 === 0)
      return { kind: 'rejected', reason: 'text', detail: 'You are not permitted to perform this action.', stop: null };
    return { kind: 'posted', xId: String(1_990_000_000_000_000_000n + BigInt(answers)) };
  });
  const upload: Publisher['upload'] = async () => ({ kind: 'uploaded', mediaId: '1', cost: 5_000 });
  const bot = testBot(LIVE, cardsFrom === undefined ? publisher : { ...publisher, upload }, kept);
  const readers = createRandom(1, 'readers');
  const last = new Date(now).toISOString().slice(0, 10);
  const { store } = bot;
  for (const slot of slotsBetween(scheduleOf(bot.config), first, last)) {
    if (slot.at > now) break;
    setClock(slot.at + 2_000);
    if (slot.local.endsWith('09:00')) {
      await stock(bot, slot);
      if (cardsFrom !== undefined && slot.local >= cardsFrom) await drawPriceCards(bot, slot.at);
    }
    if (slot.id === `B@${first}T12:45`) await store.holds.pause('B', slot.at);
    if (slot.id === `B@${first}T18:45`) await store.holds.resume('B');
    const outcome = await publishSlot(slot, bot.services());
    await tellLimits(store, slot);
    if (outcome.kind === 'done' && outcome.status.state === 'posted') await measure(store, slot, answers, readers);
  }
  bot.at(now);
  const { config } = bot;
  await reconcileDays({ store, schedule: scheduleOf(config), mode: config.mode, now: () => now, log: silent });
  return bot;
}

/** The bot's dashboard and API on a port of this machine; its secret holds the owner's token, or those given. */
export async function serveBot(bot: TestBot, controlSecret = TOKEN): Promise<ServedBot> {
  const services = bot.services();
  const api = createControlApi({
    config: bot.config,
    store: bot.store,
    now: services.now,
    realNow: services.now,
    controlToken: async () => controlSecret,
    random: seededBytes(),
    log: silent,
    dryRun: (account) => previewSlot(account, services),
    planning: createPlanning({ ...services, store: bot.store }),
    assets: assetsFromSource(),
  });
  const server = await serveFunctionUrl(api, 0, services.now, silent);
  return { bot, address: `http://localhost:${server.port}`, token: TOKEN, close: server.close };
}

const planCard = createCardPlanner({ brand: { name: company }, theme: cardTheme, readFiles: installedCardFiles });

/** Draws the price cards of what the bot sells, as of that moment. */
export const drawPriceCards = ({ config, store }: TestBot, at: EpochMs) =>
  drawCards({ config, store, samples, planCard, now: () => at, log: silent });

const classify = createClassifier({ field });

const topic = (rank: number, topic: string, headlines: readonly string[] = []): RawTrend => ({
  topic,
  rank,
  volume: null,
  headlines,
});

const TOPICS = [
  topic(1, '#ChampionsLeague'),
  topic(2, '#Storm', ['Storm: a man dies as trees fall']),
  topic(3, '#MondayMotivation'),
  topic(9, '#H100'),
];

/** A morning's trends, with the verdicts and reasons that the bot itself comes to, and its prices. */
async function stock({ config: { timezone }, store }: TestBot, { at }: Slot): Promise<void> {
  const seenAt = at - 20 * MINUTE_MS;
  const listed = classifyEntries([{ source: 'trends24', scope: 'worldwide', trends: TOPICS }], classify);
  await store.trends.put(trendsOf(listed, { at: seenAt, maxAgeMinutes: 20 * 60, timezone }));
  await store.offers.put([
    offerOf('gpu-8x-h200', { fetchedAt: at }),
    offerOf('gpu-8x-b200', { name: 'B200', price: 41_860_000, fetchedAt: at }),
    offerOf('gpu-2x-rtx-3090', { name: 'RTX 3090', count: 2, price: 460_000, fetchedAt: at }),
    offerOf('model-qwen3-32b', {
      kind: 'model',
      name: 'Qwen3-32B',
      count: 1,
      price: 60_000,
      unit: 'million-tokens-in',
      fetchedAt: at,
    }),
  ]);
  await store.keyValues.set('trend-source:trends24', {
    lastSuccess: at - 20 * MINUTE_MS,
    lastError: null,
    entries: 50,
    breaker: { failures: 0, openUntil: null },
    validators: {},
  });
  await store.keyValues.set('trend-source:getdaytrends', {
    lastSuccess: at - 26 * HOUR_MS,
    lastError: { at: at - 20 * MINUTE_MS, message: 'answered 520' },
    entries: 0,
    breaker: { failures: 4, openUntil: at + 40 * MINUTE_MS },
    validators: {},
  });
}

async function tellLimits(store: Store, { account, at }: Slot): Promise<void> {
  await store.keyValues.set(`rate-limit:${account}`, {
    at,
    limits: [{ window: '15-minutes', limit: 100, remaining: 99, resetAt: at + 15 * MINUTE_MS }],
  });
}

async function measure(store: Store, slot: Slot, call: number, readers: Random): Promise<void> {
  const [post] = await store.posts.list(slot.account, { limit: 1 });
  if (!post || call % 5 === 0) return;
  const read = { at: slot.at + HOUR_MS, ok: true };
  await store.usage.record({ ...read, call: 'x.metrics', latencyMs: null, reads: 0, cost: 0 });
  const answer = { call: 'x.metrics.answer', latencyMs: 90 + (call % 5) * 30, reads: 1, cost: 1_000 };
  if (call % 97 !== 0) await store.usage.record({ ...read, ...answer });
  const impressions = 120 + ((call * 7_919) % 900);
  await store.posts.setMetrics(post, {
    readAt: slot.at + HOUR_MS,
    impressions,
    likes: impressions % 13,
    reposts: impressions % 4,
    replies: impressions % 3,
    quotes: 0,
    linkClicks: call % 6 === 0 ? null : clicksOf(post, impressions, readers),
    profileClicks: null,
  });
}
