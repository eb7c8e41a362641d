import { beforeEach, describe, expect, test } from '@jest/globals';
import { type Card, DAY_MS, MINUTE_MS, type Publisher, type PublishOutcome, type Uploaded } from '@promoter/domain';
import { sendReserved } from '@promoter/pipeline';
import type { Store } from '@promoter/slots';
import { createInMemoryStore } from '@promoter/store/in-memory';
import { draftOf, reservationOf, send, slotAfter } from '../contracts/store-fixtures.ts';

const SLOT = slotAfter(0);
const NOW = reservationOf(SLOT).now;
const WANTED = { offer: 'gpu-8x-h200', layout: 'gpu', prices: [26_600_000], day: '2026-11-22' } as const;
const DRAFT = draftOf(SLOT.id, { media: { card: WANTED } });
const CARD: Card = {
  ...WANTED,
  digest: 'a1',
  alt: 'A price card of Brickyard: 8x H200 costs $3.325 per GPU-hour.',
  png: Uint8Array.from([137, 80, 78, 71]),
  expiresAt: NOW + 2 * DAY_MS,
};

describe('a post with a price card', () => {
  let store: Store;
  let asked: unknown[];
  let sent: (string | undefined)[];
  beforeEach(async () => {
    [store, asked, sent] = [createInMemoryStore(), [], []];
    await send(store, SLOT, { draft: DRAFT });
  });

  const upload: Publisher['upload'] = async (picture): Promise<Uploaded> => {
    asked.push(picture);
    return { kind: 'uploaded', mediaId: '1880', cost: 5_000 };
  };

  const publishing = (
    from: Store = store,
    answer = upload,
    slot = SLOT,
    sendingAt = NOW,
    outcome: PublishOutcome = { kind: 'posted', xId: '77' },
  ) =>
    sendReserved({
      slot,
      draft: DRAFT,
      attempt: 1,
      sendingAt,
      store: from,
      publisher: {
        publish: async (_, mediaId) => {
          sent.push(mediaId);
          return outcome;
        },
        upload: answer,
      },
      now: () => sendingAt,
      log: () => {},
    });

  const keptPicture = async () => (await store.posts.list('A', { limit: 1 }))[0]?.picture;

  test('is sent with the picture as it was drawn, and kept as such', async () => {
    await store.cards.put(CARD);
    expect(await publishing()).toEqual({ state: 'posted', draft: DRAFT, xId: '77', postedAt: NOW, how: 'answered' });
    expect(asked).toEqual([{ png: CARD.png, alt: CARD.alt }]);
    expect(sent).toEqual(['1880']);
    expect(await keptPicture()).toBe('card');
    const { layout: _, digest: __, expiresAt: ___, ...shown } = CARD;
    expect(await store.postedCards.get(SLOT.id)).toEqual({ ...shown, slot: SLOT.id });
  });

  test('goes out with its picture where that cannot be kept', async () => {
    await store.cards.put(CARD);
    const put = () => Promise.reject(new Error('throttled'));
    const status = await publishing({ ...store, postedCards: { ...store.postedCards, put } });
    expect([status.state, sent]).toEqual(['posted', ['1880']]);
  });

  test('waits for no table that keeps its picture: it is sent and recorded before', async () => {
    await store.cards.put(CARD);
    const asked = Promise.withResolvers<void>();
    const put = () => {
      asked.resolve();
      return new Promise<never>(() => {});
    };
    publishing({ ...store, postedCards: { ...store.postedCards, put } });
    await asked.promise;
    expect(sent).toEqual(['1880']);
    expect((await store.ledger.read(SLOT.id))?.status.state).toBe('posted');
  });

  test.each<[string, PublishOutcome, boolean]>([
    ['accepts', { kind: 'posted', xId: '77' }, true],
    ['may have accepted', { kind: 'unknown', detail: 'HTTP 503' }, true],
    ['refuses', { kind: 'rejected', reason: 'text', detail: 'no', stop: null }, false],
    ['asks to wait', { kind: 'wait', until: NOW + MINUTE_MS }, false],
  ])('keeps the picture of a post that X %s: %p', async (_, outcome, isKept) => {
    await store.cards.put(CARD);
    await publishing(store, upload, SLOT, NOW, outcome);
    expect((await store.postedCards.get(SLOT.id)) !== undefined).toBe(isKept);
  });

  test('that goes without its picture is known as such also where the answer is in doubt', async () => {
    const status = await publishing(store, upload, SLOT, NOW, { kind: 'unknown', detail: 'HTTP 503' });
    expect(status).toMatchObject({ state: 'unknown', withoutMedia: 'no card of it is drawn' });
  });

  test.each<[string, Card | null, string]>([
    ['is not drawn', null, 'no card of it is drawn'],
    ['is of another day', { ...CARD, day: '2026-11-21' }, 'the card is of another day, 2026-11-21'],
    ['shows another price', { ...CARD, prices: [25_000_000] }, 'the card shows another price'],
    ['shows one price more', { ...CARD, prices: [26_600_000, 1_000] }, 'the card shows another price'],
    ['has expired', { ...CARD, expiresAt: NOW }, 'no card of it is drawn'],
  ])('goes out without it where the card %s, and X is not asked to take it', async (_, card, why) => {
    if (card) await store.cards.put(card);
    expect(await publishing()).toMatchObject({ state: 'posted', withoutMedia: why });
    expect(asked).toEqual([]);
    expect(sent).toEqual([undefined]);
    expect(await keptPicture()).toBeUndefined();
    expect(await store.postedCards.get(SLOT.id)).toBeUndefined();
    const calls = await store.usage.list('2026-11-22', '2026-11-22');
    expect(calls.map(({ call }) => call)).not.toContain('x.upload-media');
  });

  test('goes out without it where the table cannot be read, or X does not take it', async () => {
    const get = () => Promise.reject(new Error('throttled'));
    expect(await publishing({ ...store, cards: { ...store.cards, get } })).toMatchObject({
      withoutMedia: 'its card could not be read',
    });
    store = createInMemoryStore();
    await send(store, SLOT, { draft: DRAFT });
    await store.cards.put(CARD);
    const refused = async (): Promise<Uploaded> => ({ kind: 'left-out', why: 'X refused the upload: 403' });
    expect(await publishing(store, refused)).toMatchObject({ withoutMedia: 'X refused the upload: 403' });
    expect(await keptPicture()).toBeUndefined();
  });

  test.each<[string, string, unknown[]]>([
    ['not with the card of the day before', '2026-11-22', [undefined]],
    ['with the card of the day that has begun', '2026-11-23', ['1880']],
  ])('goes out after midnight %s', async (_, day, ids) => {
    const late = slotAfter(14 * 60 + 55);
    await send(store, late, { draft: DRAFT });
    await store.cards.put({ ...CARD, day });
    await publishing(store, upload, late, late.at + 6 * MINUTE_MS);
    expect(sent).toEqual(ids);
  });

  test('goes out with the card of its day in the last minute of it', async () => {
    const late = slotAfter(14 * 60 + 55);
    await send(store, late, { draft: DRAFT });
    await store.cards.put(CARD);
    await publishing(store, upload, late, late.at + 5 * MINUTE_MS - 1);
    expect(sent).toEqual(['1880']);
  });
});
