import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { loadBrand } from '@promoter/brands/load';
import { type CardFacts, cardFacts, cardProductOf, createCardDrawer, HEIGHT, MOST_BYTES, WIDTH } from '@promoter/cards';
import { sampleOffers } from '@promoter/content';
import { installedCardFiles } from '../../packages/local/card-files.ts';
import { machineOffer, tokenOffer } from '../support/card-offers.ts';
import { decodePng } from '../support/decode-png.ts';
import * as tiny from '../support/tiny-brand/index.ts';

const { brand, cardTheme } = await loadBrand('voltagegpu');
const files = await installedCardFiles();
const drawCard = await createCardDrawer(files);
const DAY = '2026-11-27';
const samples = sampleOffers(brand, Date.parse(`${DAY}T08:00:00Z`));

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const sizeOf = (png: Uint8Array) => {
  const view = Buffer.from(png);
  return { width: view.readUInt32BE(16), height: view.readUInt32BE(20) };
};

/** How near to the edge a text may come, in pixels. */
const LEAST_MARGIN = 40;

/** The lines of pixels in which something is drawn too near to the left or right edge. */
function crampedLines(png: Uint8Array): number[] {
  const { width, height, rgb } = decodePng(Buffer.from(png));
  const at = (x: number, y: number) => rgb.subarray((y * width + x) * 3, (y * width + x) * 3 + 3).join();
  const margins = Array.from({ length: LEAST_MARGIN }, (_, x) => [x, width - 1 - x]).flat();
  return Array.from({ length: height }, (_, y) => y).filter((y) => margins.some((x) => at(x, y) !== at(0, y)));
}

const gpu = (change: Parameters<typeof machineOffer>[0]) =>
  cardFacts({ kind: 'gpu', machine: machineOffer(change) }, brand, DAY);

describe('a card', () => {
  test.each(
    samples.map((offer) => [offer.id, cardFacts(cardProductOf(offer, samples), brand, DAY)] as const),
  )('of %s is a PNG of 1,200 × 675 that a row can hold', async (_, facts) => {
    const png = await drawCard(facts, cardTheme);
    expect(sizeOf(png)).toEqual({ width: WIDTH, height: HEIGHT });
    expect(png.byteLength).toBeLessThanOrEqual(MOST_BYTES);
  });

  test('is the same bytes each time, whatever was drawn before it and by whichever renderer', async () => {
    const facts = gpu({});
    const first = hashOf(await drawCard(facts, cardTheme));
    await drawCard(gpu({ name: 'RTX 4090', count: 1 }), tiny.cardTheme);
    expect(hashOf(await drawCard(facts, cardTheme))).toBe(first);
    expect(hashOf(await (await createCardDrawer(files))(facts, cardTheme))).toBe(first);
  });

  const facts = gpu({});
  test.each<[string, CardFacts]>([
    ['the product', { ...facts, product: '8x H100' }],
    ['the price', gpu({ price: 26_608_000 })],
    ['the company', { ...facts, company: 'Brickyard' }],
    ['the date', { ...facts, date: '28 November 2026' }],
    ['that it is a sample', { ...facts, sample: true }],
    ['the computed line', { ...facts, computed: { ...facts.computed, amount: '$212.81' } }],
  ])('is another picture where %s is another', async (_, other) => {
    expect(hashOf(await drawCard(other, cardTheme))).not.toBe(hashOf(await drawCard(facts, cardTheme)));
  });

  test('is drawn in a second brand’s name and colours', async () => {
    const product = { kind: 'gpu', machine: machineOffer() } as const;
    const own = await drawCard(cardFacts(product, tiny.brand, DAY), tiny.cardTheme);
    expect(hashOf(own)).not.toBe(hashOf(await drawCard(facts, cardTheme)));
  });
});

describe('what is long still fits', () => {
  // Of the letters and the length that a name may have.
  const NAMES = ['W'.repeat(32), 'RTX PRO 6000 Blackwell Server Ed', 'l'.repeat(32)];
  const kinds = ['gpu', 'model'] as const;

  test.each(NAMES.flatMap((name) => kinds.map((kind) => [name, kind] as const)))('%s as a %s', async (name, kind) => {
    const offer =
      kind === 'gpu'
        ? machineOffer({ name, count: 64, price: 3_199_999_990 })
        : tokenOffer('in', 499_999_999, { name });
    const other = tokenOffer('out', 499_999_999, { name });
    const product = cardProductOf(offer, [offer, other]);
    const long = cardFacts(product, { name: 'A Company with a Long Name Ltd.' }, DAY);
    const png = await drawCard(long, cardTheme);
    expect(png.byteLength).toBeLessThanOrEqual(MOST_BYTES);
    expect(crampedLines(png)).toEqual([]);
  });
});
