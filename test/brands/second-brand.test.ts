import { describe, expect, test } from '@jest/globals';
import type { BrandModule } from '@promoter/brands/load';
import { createCardPlanner } from '@promoter/cards';
import { checkBrand } from '@promoter/content';
import { publishSlot } from '@promoter/pipeline';
import { drawCards } from '@promoter/pipeline/draw-cards';
import { refreshOffers } from '@promoter/pipeline/refresh-offers';
import { refreshTrends } from '@promoter/pipeline/refresh-trends';
import { createInMemoryStore } from '@promoter/store/in-memory';
import { createClassifier } from '@promoter/trends/classify';
import { build } from 'esbuild';
import { replacedFor } from '../../infra/constructs/bundling.ts';
import { installedCardFiles } from '../../packages/local/card-files.ts';
import { silent, slotOf, testBot } from '../support/bot.ts';
import * as tiny from '../support/tiny-brand/index.ts';

const { brand, field, readPriceList, company, samples, cardTheme }: BrandModule = tiny;
const NINE = Date.parse('2026-11-22T08:00:00Z');
const SLOTS = ['A@2026-11-22T09:00', 'B@2026-11-22T09:45', 'A@2026-11-22T10:30', 'B@2026-11-22T11:15'];

/** As a folder of packages/brands is named. */
const FOLDER = '../../test/support/tiny-brand';

describe('a second brand is a folder and a setting', () => {
  test('its catalogue passes the check that every brand passes', () => {
    expect(checkBrand(brand)).toEqual([]);
  });

  test('its posts carry its code, its link, its words and its prices, on every account', async () => {
    const bot = testBot();
    for (const id of SLOTS) {
      const slot = slotOf(bot.config, id);
      bot.at(slot.at);
      expect(await publishSlot(slot, bot.services({ brand }))).toMatchObject({ status: { state: 'rehearsed' } });
    }
    const { entries } = await bot.store.history.read('rehearsal', NINE);
    const posts = (await Promise.all(['A', 'B'].map((id) => bot.store.posts.list(id, { limit: 10 })))).flat();
    expect(entries).toHaveLength(SLOTS.length);
    expect(posts).toHaveLength(SLOTS.length);
    for (const { text } of posts) {
      expect(text).toContain('BRICK10');
      expect(text).toContain(': https://example.com/bricks?utm_source=');
      expect(text).toMatch(/wo hours of one Kiln K1 come to \$3\b|plan reads a plan for \$0\.10/);
      expect(text).toMatch(/#(?:Bricks|Brickwork|Bricklaying|Masonry)\b/);
      expect(text).not.toMatch(/voltage/i);
    }
  });

  test('topics are close to its own field and to no other', () => {
    const classify = createClassifier({ field });
    expect(classify('#Bricklaying')).toMatchObject({
      domain: true,
      usable: true,
      reason: 'names bricks or the laying of them',
    });
    expect(classify('#Brick')).toMatchObject({ domain: true, category: 'business' });
    expect(classify('Brick Lane')).toMatchObject({ domain: false });
    expect(classify('#CUDA')).toMatchObject({ domain: false });
  });

  test('its tags are used where no site answers, and the sites learn who asks', async () => {
    const bot = testBot();
    const agents = new Set<string | null>();
    const refused: typeof fetch = async (_url, init) => {
      agents.add(new Headers(init?.headers).get('user-agent'));
      return new Response(null, { status: 503 });
    };
    const { trends } = await refreshTrends({
      config: bot.config,
      store: bot.store,
      field,
      fetch: refused,
      now: () => NINE,
      log: silent,
      pause: async () => {},
    });
    expect(
      trends.filter(({ source }) => source === 'domain-tags').map(({ hashtag, domain }) => ({ hashtag, domain })),
    ).toEqual(field.tags.map((hashtag) => ({ hashtag, domain: true })));
    expect([...agents].join()).toMatch(/\(\+https:\/\/example\.com\/bricks;/);
  });

  test('its price list is read by its own reader', async () => {
    const store = createInMemoryStore();
    await refreshOffers({
      config: testBot().config,
      store,
      readPriceList,
      fetch: async () => Response.json({ machines: [{ name: 'Kiln K2', cents: 275 }] }),
      key: 'key',
      now: () => NINE,
      log: silent,
    });
    expect(await store.offers.list()).toMatchObject([{ name: 'Kiln K2', price: 2_750_000 }]);
  });

  test('its price cards have its name, colours and prices', async () => {
    const store = createInMemoryStore();
    const planCard = createCardPlanner({ brand: { name: company }, theme: cardTheme, readFiles: installedCardFiles });
    await drawCards({ config: testBot().config, store, samples, planCard, now: () => NINE, log: silent });
    const card = await store.cards.get({ offer: 'sample-gpu-1x-kiln-k1', layout: 'gpu' }, NINE);
    expect(card).toMatchObject({
      prices: [1_500_000],
      alt: expect.stringContaining(`A price card of ${brand.name}: Kiln K1`),
    });
  });

  test.each([
    'post-slot',
    'refresh-trends',
    'refresh-offers',
    'control-api',
  ])('a deployment of it bundles %s with it alone', async (handler) => {
    const { metafile } = await build({
      absWorkingDir: `${import.meta.dirname}/../..`,
      entryPoints: [`functions/${handler}/handler.ts`],
      alias: replacedFor(FOLDER),
      bundle: true,
      metafile: true,
      write: false,
      platform: 'node',
      outdir: 'cdk.out',
      logLevel: 'error',
    });
    const [output] = Object.values(metafile.outputs);
    const files = Object.keys(output?.inputs ?? {});
    expect(files.filter((file) => file.startsWith('test/support/tiny-brand/'))).not.toEqual([]);
    expect(files.filter((file) => file.startsWith('packages/brands/'))).toEqual([]);
  });
});
