import { beforeEach, describe, expect, test } from '@jest/globals';
import { type Card, DAY_MS, HOUR_MS } from '@promoter/domain';
import type { SlotStatus } from '@promoter/slots';
import { draftOf } from '../../contracts/store-fixtures.ts';
import { slotOf } from '../../support/bot.ts';
import { postOf } from '../../support/control/post.ts';
import { bytesOf, contentType, type TestApi, testApi } from '../../support/control.ts';

const NOW = Date.parse('2026-11-23T06:00:00Z');

interface Shown {
  id: string;
  text: string;
  card: { product: string; path: string | null } | null;
}

let api: TestApi;
let shown: Shown;

beforeEach(async () => {
  api = testApi(NOW, { content: { cards: 1 } });
  const { content } = await api.ask('/plan?hours=24');
  const [first] = (content.slots as Shown[]).filter(({ card }) => card?.path);
  if (!first) throw new Error('no card in the plan');
  shown = first;
});

const pathOf = () => shown.card?.path ?? '';

/** The card that the plan wants, by its name. */
function wanted(change: Partial<Card> = {}): Card {
  const [layout = '', day = '', prices = '', offer = ''] = decodeURIComponent(pathOf().slice(7)).split('_');
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0xff]);
  const about = { offer, layout: layout === 'gpu' ? 'gpu' : 'model', day, digest: 'a', alt: 'A card.', png } as const;
  return { ...about, prices: prices.split('-').map(Number), expiresAt: NOW + 2 * DAY_MS, ...change };
}

describe('the price card of a planned post', () => {
  test('is named with what it is of, and served once it is drawn', async () => {
    expect(shown.card?.product).not.toBe('');
    expect((await api.ask(pathOf())).status).toBe(204);
    await api.bot.store.cards.put(wanted());
    const { status, result } = await api.ask(pathOf());
    expect([status, contentType(result)]).toEqual([200, 'image/png']);
    expect(bytesOf(result)).toEqual(Buffer.from(wanted().png));
  });

  test.each<[string, Partial<Card>]>([
    ['shows another price', { prices: [1] }],
    ['is of another day', { day: '2026-11-22' }],
    ['has expired', { expiresAt: NOW - HOUR_MS }],
  ])('is not served where the one that is there %s', async (_, change) => {
    await api.bot.store.cards.put(wanted(change));
    expect((await api.ask(pathOf())).status).toBe(204);
  });

  test('is served to nobody without a token', async () => {
    await api.bot.store.cards.put(wanted());
    expect((await api.raw({ path: pathOf() })).status).toBe(401);
  });

  test.each([
    'x',
    'gpu_2026-11-23__x',
    'tpu_2026-11-23_1_x',
    'gpu_2026-11-23_1_',
  ])('%s is no name of one', async (name) => {
    expect((await api.ask(`/cards/${name}`)).status).toBe(404);
  });
});

test('a planned post of another day says what its card is of, and has no picture yet', async () => {
  const { content } = await testApi(NOW - 12 * HOUR_MS, { content: { cards: 1 } }).ask('/plan?hours=24');
  const cards = (content.slots as Shown[]).flatMap(({ id, card }) => (card && id.includes('2026-11-23') ? [card] : []));
  expect(cards.length).toBeGreaterThan(0);
  expect(cards.map(({ path }) => path)).toEqual(cards.map(() => null));
});

describe('the price card of a post', () => {
  const SLOT = 'A@2026-11-22T09:00';
  const PATH = `/cards/${encodeURIComponent(SLOT)}`;

  test('is named with what it is of; no other picture is', async () => {
    api.bot.store.posts.list = async () => [
      postOf({ slot: SLOT, picture: 'card', product: '8x H200' }),
      postOf({ picture: 'gif', product: '8x H200' }),
      postOf({ product: '8x H200' }),
    ];
    const { content } = await api.ask('/posts/A?limit=3');
    expect(content.posts.map(({ card }: { card: unknown }) => card)).toEqual([
      { product: '8x H200', path: PATH },
      null,
      null,
    ]);
  });

  test('is served as it went out, whatever is drawn by now', async () => {
    const { offer, prices, day, alt, png } = wanted({ png: Uint8Array.from([1, 2, 3]) });
    await api.bot.store.postedCards.put({ slot: SLOT, offer, prices, day, alt, png }, NOW);
    await api.bot.store.cards.put(wanted());
    const { status, result } = await api.ask(PATH);
    expect([status, contentType(result)]).toEqual([200, 'image/png']);
    expect(bytesOf(result)).toEqual(Buffer.from(png));
    expect((await api.raw({ path: PATH })).status).toBe(401);
  });

  const whyOf = async (status: SlotStatus) => {
    const slot = slotOf(api.bot.config, SLOT);
    api.bot.store.ledger.read = async () => ({ slot, mode: 'live', status, decision: null });
    return (await api.ask(`/why/${encodeURIComponent(SLOT)}`)).content.card;
  };
  const draft = () => {
    const { offer, layout, prices, day } = wanted();
    return draftOf('text', { product: '8x H200', media: { card: { offer, layout, prices, day } } });
  };
  const sent = (change = {}): SlotStatus => ({
    ...{ state: 'posted', draft: draft(), xId: '7', postedAt: NOW, how: 'answered' },
    ...change,
  });

  test('is named by why, too', async () => {
    expect(await whyOf(sent())).toEqual({ product: '8x H200', path: PATH });
  });

  test('is not named where the text went without it, or nothing went out', async () => {
    expect(await whyOf(sent({ withoutMedia: 'the card shows another price' }))).toBeNull();
    expect(await whyOf({ state: 'abandoned', draft: draft(), reason: 'absent', settledAt: NOW })).toBeNull();
  });

  test('is nothing where none is kept, as of posts of earlier releases', async () => {
    expect((await api.ask(PATH)).status).toBe(204);
  });
});
