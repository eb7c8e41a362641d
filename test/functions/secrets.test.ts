import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { readPriceList } from '@promoter/brands/voltagegpu';
import { describeFaults, parseConfig } from '@promoter/config';
import { type Log, MINUTE_MS } from '@promoter/domain';
import { publishSlot, settleAccount, verifyAccount } from '@promoter/pipeline';
import { refreshOffers } from '@promoter/pipeline/refresh-offers';
import { createXPublisher, createXTimeline, createXTrendReader } from '@promoter/x';
import { createLogger } from '../../functions/wiring/logger.ts';
import { registerSecret } from '../../functions/wiring/redact.ts';
import { parseSources } from '../../functions/wiring/sources-secret.ts';
import { readCredentials } from '../../packages/local/credentials.ts';
import { configOf, LIVE, slotOf } from '../support/bot.ts';
import { TOKEN, testApi } from '../support/control.ts';
import { shown, showsSecret, X_CREDENTIALS } from '../support/x-account.ts';

const PRICE_LIST_KEY = 'vgpu_live_51Hq8ZkLm0PqRsTuVwXyZ';
const BEARER =
  'AAAAAAAAAAAAAAAAAAAAAMLheAAAAAAA0%2BuSeid%2BULvsea4JtiGRiSDSJSI%3DEUifiRBkKG5E2XzMDjRfl76ZC9Ub0wnz4XsNiRVBChTYbJcE3F';
const NINE = Date.parse('2026-11-22T08:00:00Z');

/** A log whose lines can be looked through. */
function listen(): { log: Log; lines: unknown[] } {
  const lines: unknown[] = [];
  return { lines, log: (level, message, facts) => void lines.push([level, message, facts]) };
}

/** An X, or whatever is asked, that says everything it was sent in every word of its answer. */
async function parrot(status: number, work: (url: string) => Promise<void>): Promise<void> {
  const server = createServer((request, response) => {
    const onAnswer = `you sent ${request.url} ${JSON.stringify(request.headers)} ${JSON.stringify(X_CREDENTIALS)}`;
    response.writeHead(status, { 'content-type': 'application/problem+json', 'x-heard': encodeURIComponent(onAnswer) });
    response.end(
      JSON.stringify({
        title: onAnswer,
        detail: onAnswer,
        type: onAnswer,
        reason: onAnswer,
        errors: [{ message: onAnswer }],
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  try {
    await work(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/2`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

describe('an X that repeats the keys it was sent', () => {
  test.each([
    200, 201, 400, 401, 402, 403, 404, 429, 500, 503,
  ])('with %i: they reach no log, no table, no page and no outcome', async (status) => {
    await parrot(status, async (apiUrl) => {
      const { log, lines } = listen();
      const { bot, ask } = testApi(NINE + 5_000, LIVE, { log });
      const { config, store } = bot;
      const now = bot.services().now;
      const access = { credentials: X_CREDENTIALS, apiUrl, timeoutMs: 30_000, now };
      const publisher = createXPublisher(access);
      const prices = config.x.prices;
      const timeline = createXTimeline({
        ...access,
        account: 'A',
        meter: store.usage,
        keyValues: store.keyValues,
        prices,
      });
      const slot = slotOf(config, 'A@2026-11-22T09:00');
      const services = { account: 'A', config, store, publisher, timeline, now, log };

      const outcomes: unknown[] = [await publishSlot(slot, { ...bot.services(), publisher, log })];
      bot.at(NINE + 4 * MINUTE_MS);
      outcomes.push(await settleAccount(services), await verifyAccount(services));
      const pages = [];
      for (const path of ['/status', `/why/${slot.id}`, '/slots?day=2026-11-22', '/metrics?days=1', '/posts/A']) {
        pages.push((await ask(path)).content);
      }
      const tables = [
        await store.ledger.list('A', '2026-11-22', '2026-11-22'),
        await store.posts.list('A', { limit: 9 }),
        await store.usage.list('2026-11-22', '2026-11-22'),
        await store.holds.read(['A']),
      ];
      expect(lines.length).toBeGreaterThan(0);
      expect(tables[0]).toHaveLength(1);
      expect(showsSecret(shown(lines, outcomes, pages, tables))).toBe(false);
    });
  });

  test.each([401, 403, 429, 500])('with %i to the app’s own token: it stays out of the error', async (status) => {
    await parrot(status, async (apiUrl) => {
      const { store } = testApi(NINE).bot;
      const reader = createXTrendReader({
        credentials: { bearerToken: BEARER },
        apiUrl,
        timeoutMs: 30_000,
        meter: store.usage,
        keyValues: store.keyValues,
        prices: { trends: 0, readPost: 0 },
        now: Date.now,
      });
      const error: unknown = await reader.trends(1).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(Error);
      expect(shown(error)).not.toContain(BEARER.slice(0, 40));
    });
  });
});

describe('a key of the price list', () => {
  const refreshWith = async (key: string, fetch: typeof globalThis.fetch) => {
    const { bot } = testApi(NINE);
    const { log, lines } = listen();
    const outcome = await refreshOffers({
      config: bot.config,
      store: bot.store,
      readPriceList,
      fetch,
      key,
      now: () => NINE,
      log,
    });
    return shown(lines, outcome, await bot.store.usage.list('2026-11-22', '2026-11-22'));
  };

  test('with a line’s end in it is quoted by fetch, and not by us', async () => {
    const key = `${PRICE_LIST_KEY}\n${PRICE_LIST_KEY}`;
    await expect(fetch('http://127.0.0.1:1', { headers: { authorization: key } })).rejects.toThrow(PRICE_LIST_KEY);
    expect(await refreshWith(key, fetch)).not.toContain(PRICE_LIST_KEY);
  });

  test('that was pasted with its line’s end is used without it', () => {
    expect(parseSources({ priceListKey: `${PRICE_LIST_KEY}\n`, xBearerToken: ` ${BEARER} ` })).toEqual({
      priceListKey: PRICE_LIST_KEY,
      xBearerToken: BEARER,
    });
  });

  test.each([
    ['a page that quotes it', async () => new Response(`no such key: ${PRICE_LIST_KEY}`, { status: 401 })],
    ['JSON that quotes it', async () => Response.json({ error: PRICE_LIST_KEY })],
    ['an error that quotes it', async () => Promise.reject(new Error(`Bearer ${PRICE_LIST_KEY} was refused`))],
    [
      'an error with a cause that quotes it',
      async () => Promise.reject(new TypeError('fetch failed', { cause: new Error(`proxy saw ${PRICE_LIST_KEY}`) })),
    ],
  ])('stays out of what is said of %s', async (_, answer) => {
    expect(await refreshWith(PRICE_LIST_KEY, answer)).not.toContain(PRICE_LIST_KEY);
  });
});

test('settings that hold a key by mistake are refused without quoting it', () => {
  const parsed = parseConfig({
    apiKey: X_CREDENTIALS.apiKey,
    accounts: [{ id: 'A', handle: X_CREDENTIALS.accessToken }],
  });
  expect(parsed.ok).toBe(false);
  if (!parsed.ok) expect(showsSecret(describeFaults(parsed.faults))).toBe(false);
});

test('tables that quote the request’s signature and keys are a 500 without details, and a log line without them', async () => {
  process.env.AWS_SECRET_ACCESS_KEY = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
  process.env.AWS_SESSION_TOKEN = 'FwoGZXIvYXdzEBYaDKexampleSessionToken1234567890';
  const planted = [process.env.AWS_SECRET_ACCESS_KEY, process.env.AWS_SESSION_TOKEN, 'IOSFODNN7', TOKEN];
  const written: unknown[] = [];
  for (const stream of [process.stdout, process.stderr]) {
    jest.spyOn(stream, 'write').mockImplementation((line) => written.push(line) > 0);
  }
  const { bot, ask } = testApi(NINE, {}, { log: createLogger('control-api').log });
  registerSecret(TOKEN);
  bot.store.holds.read = async () => {
    throw new Error(`Credential=ASIAIOSFODNN7EXAMPLE/20261122 signed by ${planted[0]} for ${TOKEN}`, {
      cause: Object.assign(new Error(`X-Amz-Security-Token: ${planted[1]}`), { request: { authorization: TOKEN } }),
    });
  };
  const { status, content, result } = await ask('/status');
  jest.restoreAllMocks();
  expect({ status, content }).toEqual({
    status: 500,
    content: { type: 'about:blank', title: 'Internal Server Error', status: 500 },
  });
  expect(written).toHaveLength(1);
  expect(shown(written)).toContain('a request failed');
  for (const secret of planted) expect(shown(written, result)).not.toContain(secret);
});

test.each([
  ['that is cut off', JSON.stringify({ A: X_CREDENTIALS }).slice(0, -9)],
  ['with a key of another kind', JSON.stringify({ A: { ...X_CREDENTIALS, apiKey: { is: X_CREDENTIALS.apiKey } } })],
  ['that is only a key', X_CREDENTIALS.accessSecret],
])('a file of keys %s is refused without quoting it', (_, content) => {
  const folder = mkdtempSync(join(tmpdir(), 'keys-'));
  const file = join(folder, 'keys.json');
  writeFileSync(file, content, { mode: 0o600 });
  try {
    readCredentials(file, configOf(LIVE));
    throw new Error('it was taken');
  } catch (error) {
    expect(String(error)).toMatch(/is no JSON|has no usable keys|must hold one JSON object/);
    expect(showsSecret(shown(error))).toBe(false);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
