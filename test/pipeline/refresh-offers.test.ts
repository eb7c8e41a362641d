import { beforeEach, describe, expect, test } from '@jest/globals';
import { readPriceList } from '@promoter/brands/voltagegpu';
import { parseConfig } from '@promoter/config';
import type { ApiCall, Offer } from '@promoter/domain';
import { type RefreshOffersServices, refreshOffers } from '@promoter/pipeline/refresh-offers';
import { createInMemoryStore } from '@promoter/store/in-memory';

const NOW = Date.parse('2026-11-22T08:00:00Z');
const LIST = { machines: [{ id: 'm', gpuType: 'H200', gpuCount: 8, hourlyPrice: 26.6, available: true }] };

const parsed = parseConfig({});
if (!parsed.ok) throw new Error('the default configuration is sound');

let asked: { url: string; init: RequestInit | undefined }[] = [];
let calls: ApiCall[] = [];
let log: string[] = [];

beforeEach(() => {
  asked = [];
  calls = [];
  log = [];
});

function services(answer: () => Response | Promise<Response>, change: Partial<RefreshOffersServices> = {}) {
  const history = createInMemoryStore();
  const usage = { ...history.usage, record: async (call: ApiCall) => void calls.push(call) };
  const given: RefreshOffersServices = {
    config: parsed.ok ? parsed.config : (undefined as never),
    store: { offers: history.offers, usage },
    readPriceList,
    fetch: async (url, init) => {
      asked.push({ url: String(url), init });
      return answer();
    },
    key: 'vgpu-secret-key',
    now: () => NOW,
    log: (_, message, facts) => void log.push(`${message} ${JSON.stringify(facts)}`),
    ...change,
  };
  return given;
}

const onTheShelf = (change: Partial<Offer>): Offer => ({
  id: 'gpu-2x-rtx-3090',
  kind: 'gpu',
  name: 'RTX 3090',
  count: 2,
  price: 460_000,
  unit: 'hour',
  available: true,
  location: null,
  source: 'price-list',
  fetchedAt: NOW - 3_600_000,
  ...change,
});

test('the price list is requested with its key, and its offers are stored', async () => {
  const given = services(() => Response.json(LIST));
  expect(await refreshOffers(given)).toEqual({ kind: 'refreshed', offers: 1, soldOut: 0, refused: [] });
  expect(asked[0]?.url).toBe('https://voltagegpu.com/api/volt/machines');
  expect(new Headers(asked[0]?.init?.headers).get('authorization')).toBe('Bearer vgpu-secret-key');
  expect(asked[0]?.init?.redirect).toBe('error');
  expect(await given.store.offers.list()).toMatchObject([{ id: 'gpu-8x-h200', price: 26_600_000, fetchedAt: NOW }]);
  expect(calls).toMatchObject([{ call: 'price-list.machines', ok: true, reads: 1, cost: 0 }]);
});

test('what the list no longer names is sold out at once; offers entered by hand stay', async () => {
  const given = services(() => Response.json(LIST));
  await given.store.offers.put([onTheShelf({}), onTheShelf({ id: 'by-hand', source: 'offers.json' })]);
  expect(await refreshOffers(given)).toMatchObject({ soldOut: 1 });
  const stored = Object.fromEntries((await given.store.offers.list()).map(({ id, available }) => [id, available]));
  expect(stored).toEqual({ 'gpu-8x-h200': true, 'gpu-2x-rtx-3090': false, 'by-hand': true });
});

describe('a failure leaves the stored offers unchanged, and they expire by age', () => {
  test.each<[string, () => Response | Promise<Response>, string]>([
    ['a refusal', () => new Response('no', { status: 401 }), 'HTTP 401'],
    ['HTML where JSON should be', () => new Response('<html>soon back</html>'), 'not JSON'],
    ['JSON that is no list', () => Response.json({ error: 'x' }), 'neither a list'],
    [
      'no network',
      () => Promise.reject(new TypeError('fetch failed', { cause: new Error('ECONNREFUSED') })),
      'ECONNREFUSED',
    ],
    ['a body without end', () => new Response('x'.repeat(10_000_001)), 'more than 10000000 bytes'],
  ])('%s', async (_, answer, reason) => {
    const given = services(answer);
    await given.store.offers.put([onTheShelf({})]);
    const outcome = await refreshOffers(given);
    expect(outcome.kind === 'failed' && outcome.reason).toContain(reason);
    expect(await given.store.offers.list()).toEqual([onTheShelf({})]);
    expect(calls).toMatchObject([{ ok: false }]);
    expect(log.join()).not.toContain('vgpu-secret-key');
  });

  test('without a key nothing is requested', async () => {
    const given = services(() => Response.json(LIST), { key: null });
    expect(await refreshOffers(given)).toMatchObject({ kind: 'failed' });
    expect(asked).toEqual([]);
    expect(calls).toEqual([]);
  });
});
