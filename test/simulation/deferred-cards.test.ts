import { expect, test } from '@jest/globals';
import type { PlanCard } from '@promoter/domain';
import { deferCards } from '@promoter/simulation';
import { offerOf } from '../contracts/store-fixtures.ts';

/** Draws a card as the words that would be on it, and counts how often. */
function drawing() {
  let drawn = 0;
  const planCard: PlanCard = (offer, _, day) => {
    const words = `${offer.id} ${offer.price} ${day}`;
    const draw = async () => {
      drawn += 1;
      return new TextEncoder().encode(words);
    };
    return { offer: offer.id, layout: offer.kind, prices: [offer.price], day, digest: words, alt: words, draw };
  };
  return { ...deferCards(planCard), count: () => drawn };
}

const H200 = offerOf('gpu-8x-h200', { price: 26_600_000 });
const wanted = { offer: 'gpu-8x-h200', layout: 'gpu', prices: [26_600_000], day: '2026-12-01' } as const;

test('nothing is drawn when it is planned, and a card that two posts have once', async () => {
  const { planCard, draw, count } = drawing();
  await planCard(H200, [H200], '2026-12-01').draw();
  expect(count()).toBe(0);
  await draw(wanted);
  await draw(wanted);
  expect(count()).toBe(1);
});

test.each([
  ['day', { day: '2026-12-02' }],
  ['price', { prices: [25_000_000] }],
])('of one offer each %s has a card of its own', async (_, change) => {
  const { planCard, draw } = drawing();
  planCard(H200, [H200], '2026-12-01');
  planCard(H200, [H200], '2026-12-02');
  planCard({ ...H200, price: 25_000_000 }, [H200], '2026-12-01');
  const other = { ...wanted, ...change };
  const said = async (card: typeof wanted | typeof other) => new TextDecoder().decode((await draw(card))?.png);
  expect(await said(wanted)).toBe('gpu-8x-h200 26600000 2026-12-01');
  expect(await said(other)).toBe(`gpu-8x-h200 ${other.prices[0]} ${other.day}`);
});

test('a card that was never planned is none', async () => {
  expect(await drawing().draw(wanted)).toBeUndefined();
});
