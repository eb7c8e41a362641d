import { describe, expect, test } from '@jest/globals';
import { type Card, DAY_MS, type PostedCard } from '@promoter/domain';
import { seededBytes } from '../support/seeded-bytes.ts';
import { type Fresh, NINE } from './store-fixtures.ts';

const card: Card = {
  offer: 'gpu-8x-h200',
  layout: 'gpu',
  prices: [26_600_000],
  day: '2026-11-22',
  digest: 'a1',
  alt: 'A price card of Brickyard: 8x H200 costs $3.325 per GPU-hour.',
  png: seededBytes()(60_000),
  expiresAt: NINE + 2 * DAY_MS,
};
const model: Card = { ...card, offer: 'model-qwen3-32b-in', layout: 'model', prices: [60_000, 240_000], digest: 'b1' };

export function cardsContract(fresh: Fresh): void {
  describe('price cards', () => {
    test('come back as they were put, byte for byte, by offer and layout', async () => {
      const { cards } = fresh.store;
      await cards.put(card);
      await cards.put(model);
      expect(await cards.get({ offer: card.offer, layout: 'gpu' }, NINE)).toEqual(card);
      expect(await cards.get({ offer: model.offer, layout: 'model' }, NINE)).toEqual(model);
      expect(await cards.get({ offer: card.offer, layout: 'model' }, NINE)).toBeUndefined();
    });

    test('of one offer there is one: the newest', async () => {
      const { cards } = fresh.store;
      await cards.put(card);
      await cards.put({ ...card, prices: [25_000_000], digest: 'a2' });
      expect(await cards.get(card, NINE)).toMatchObject({ prices: [25_000_000], digest: 'a2' });
      expect(await cards.list(NINE)).toEqual([{ offer: 'gpu-8x-h200', layout: 'gpu', digest: 'a2' }]);
    });

    test('are listed in order, without their pictures', async () => {
      const { cards } = fresh.store;
      await cards.put(model);
      await cards.put(card);
      expect(await cards.list(NINE)).toEqual([
        { offer: 'gpu-8x-h200', layout: 'gpu', digest: 'a1' },
        { offer: 'model-qwen3-32b-in', layout: 'model', digest: 'b1' },
      ]);
    });

    test('are gone once they have expired', async () => {
      const { cards } = fresh.store;
      await cards.put(card);
      expect(await cards.get(card, card.expiresAt)).toBeUndefined();
      expect(await cards.list(card.expiresAt)).toEqual([]);
    });
  });

  describe('the cards of posts', () => {
    const { layout: _, digest: __, expiresAt: ___, ...shown } = card;
    const posted: PostedCard = { ...shown, slot: 'A@2026-11-22T09:00' };

    test('come back as they were put, byte for byte, each by its slot', async () => {
      const { postedCards } = fresh.store;
      await postedCards.put(posted, NINE);
      expect(await postedCards.get(posted.slot)).toEqual(posted);
      expect(await postedCards.get('B@2026-11-22T09:00')).toBeUndefined();
    });

    test('stay while the card of now is drawn anew', async () => {
      const { cards, postedCards } = fresh.store;
      await cards.put(card);
      await postedCards.put(posted, NINE);
      await cards.put({ ...card, prices: [25_000_000] });
      expect(await postedCards.get(posted.slot)).toMatchObject({ prices: [26_600_000] });
      expect(await cards.list(NINE)).toHaveLength(1);
    });
  });
}
