import { beforeEach, describe, expect, test } from '@jest/globals';
import { brand } from '@promoter/brands/voltagegpu';
import { DAY_MS, HOUR_MS, MINUTE_MS, type Offer, type PlanCard } from '@promoter/domain';
import { type DrawCardsServices, drawCards } from '@promoter/pipeline/draw-cards';
import type { ControlStore } from '@promoter/slots';
import { createInMemoryStore } from '@promoter/store/in-memory';
import { configOf } from '../support/bot.ts';
import { machineOffer, tokenOffer } from '../support/card-offers.ts';

const NINE = Date.parse('2026-11-27T08:00:00Z');

let store: ControlStore;
let now: number;
let theme: string;
let drawn: string[];
let log: string[];

beforeEach(() => {
  [store, now, theme, drawn, log] = [createInMemoryStore(), NINE, 'dark', [], []];
});

/** Draws no picture: its bytes are the hash’s length. */
const planCard: PlanCard = (offer, offers, day) => {
  const other = offers.find(({ name, unit }) => name === offer.name && unit === 'million-tokens-out');
  const prices = offer.kind === 'gpu' || !other ? [offer.price] : [offer.price, other.price];
  const digest = [offer.id, ...prices, day, theme].join(' ');
  return {
    offer: offer.id,
    layout: offer.kind,
    prices,
    day,
    digest,
    alt: `The card of ${offer.name}`,
    draw: async () => {
      if (offer.name === 'Broken') throw new Error('no such glyph');
      drawn.push(offer.id);
      return new Uint8Array(digest.length);
    },
  };
};

async function run(bot: object = {}, change: Partial<DrawCardsServices> = {}) {
  drawn = [];
  const { samples } = brand;
  const told = (level: string, message: string, facts?: object) =>
    void log.push(`${level} ${message} ${JSON.stringify(facts)}`);
  const services = { config: configOf(bot), store, samples, planCard, now: () => now, log: told, ...change };
  return drawCards(services);
}

const readNow = (...offers: Offer[]) => store.offers.put(offers.map((offer) => ({ ...offer, fetchedAt: now })));
const H200 = machineOffer();
const QWEN = [tokenOffer('in', 60_000), tokenOffer('out', 240_000)];

describe('cards are drawn', () => {
  test('of each machine, and one of a model’s two prices, with what they show', async () => {
    await readNow(H200, ...QWEN);
    expect(await run()).toEqual({ drawn: 2, failed: 0, left: 0 });
    expect(await store.cards.get({ offer: 'qwen3-32b-in', layout: 'model' }, now)).toMatchObject({
      prices: [60_000, 240_000],
      day: '2026-11-27',
      alt: 'The card of Qwen3-32B',
      expiresAt: now + 2 * DAY_MS,
    });
    expect(await store.cards.get({ offer: 'gpu-8x-h200', layout: 'gpu' }, now)).toMatchObject({ prices: [26_600_000] });
  });

  test('of the cheapest of several machines of one name, as posts sell it', async () => {
    await readNow(H200, machineOffer({ id: 'gpu-8x-h200-eu', price: 25_000_000 }));
    await run();
    expect(drawn).toEqual(['gpu-8x-h200-eu']);
  });

  test('anew only where the price, the day or the colours have changed', async () => {
    await readNow(H200, ...QWEN);
    await run();
    now += HOUR_MS;
    await readNow(H200, ...QWEN);
    expect(await run()).toEqual({ drawn: 0, failed: 0, left: 0 });
    await readNow(machineOffer({ price: 25_000_000 }));
    await run();
    expect(drawn).toEqual(['gpu-8x-h200']);
    theme = 'light';
    await run();
    expect(drawn).toEqual(['qwen3-32b-in', 'gpu-8x-h200']);
    now += DAY_MS;
    await readNow(H200, ...QWEN);
    expect(await run()).toMatchObject({ drawn: 2 });
  });

  test('forty a run at most, the cheapest first; the next run goes on', async () => {
    const offers = Array.from({ length: 50 }, (_, index) =>
      machineOffer({ id: `gpu-${index}`, name: `H${100 + index}`, price: 90_000_000 - index * 1_000_000 }),
    );
    await readNow(...offers);
    expect(await run()).toEqual({ drawn: 40, failed: 0, left: 10 });
    expect(drawn.slice(0, 2)).toEqual(['gpu-49', 'gpu-48']);
    expect(await run()).toEqual({ drawn: 10, failed: 0, left: 0 });
    expect(drawn.at(-1)).toBe('gpu-0');
  });

  test('of the sample list while a rehearsal has no other, and never in live mode', async () => {
    expect(await run({ mode: 'live', trends: { use: 'relevant' } })).toMatchObject({ drawn: 0 });
    expect(await run()).toMatchObject({ drawn: brand.samples.gpus.length + brand.samples.models.length });
    expect(drawn).toContain('sample-gpu-8x-h200');
  });
});

describe('no card is drawn', () => {
  test.each<[string, Partial<Offer>]>([
    ['is sold out', { available: false }],
    ['was read on another day', { fetchedAt: Date.parse('2026-11-26T22:59:00Z') }],
    ['no post could name', { name: 'https://x.co' }],
  ])('of what %s', async (_, change) => {
    await store.offers.put([machineOffer({ fetchedAt: NINE, ...change })]);
    expect(await run()).toMatchObject({ drawn: 0, failed: 0 });
  });

  test('where no post carries one', async () => {
    await readNow(H200);
    expect(await run({ content: { cards: 0 } })).toBeNull();
    expect(drawn).toEqual([]);
  });
});

describe('a failure is told, and fails nothing', () => {
  test('of one card leaves the others, and is tried again', async () => {
    await readNow(machineOffer({ id: 'broken', name: 'Broken', price: 1_000_000 }), H200);
    expect(await run()).toEqual({ drawn: 1, failed: 1, left: 0 });
    expect(log.join('\n')).toContain('warn a card could not be drawn {"offer":"broken"');
    now += MINUTE_MS;
    expect(await run()).toEqual({ drawn: 0, failed: 1, left: 0 });
  });

  test('of the tables ends the drawing alone', async () => {
    const list = async () => {
      throw new Error('throttled');
    };
    expect(await run({}, { store: { ...store, cards: { ...store.cards, list } } })).toBeNull();
    expect(log.join('\n')).toContain('warn no cards were drawn');
  });
});
