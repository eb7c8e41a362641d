import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from '@jest/globals';
import { MOST_BYTES } from '@promoter/cards';
import { type Card, DAY_MS } from '@promoter/domain';
import { NINE } from '../contracts/store-fixtures.ts';
import { seededBytes } from '../support/seeded-bytes.ts';
import { measuredStore } from '../support/store/measured-store.ts';
import { MOST_UNITS } from '../support/store/most-units.ts';

const measured = measuredStore();

const card = (bytes: number, offer = 'gpu-8x-h200'): Card => ({
  offer,
  layout: 'gpu',
  prices: [26_600_000],
  day: '2026-11-22',
  digest: 'a'.repeat(43),
  alt: 'What the card says, in sentences. '.repeat(8),
  png: seededBytes()(bytes),
  expiresAt: NINE + 2 * DAY_MS,
});

test('reading the largest card for a post takes its units, which a consistent reading would double', async () => {
  await measured.store.cards.put(card(MOST_BYTES));
  const { reads } = await measured.units.of(async () => {
    expect(await measured.store.cards.get(card(0), NINE)).toMatchObject({ day: '2026-11-22' });
  });
  expect(reads).toBeGreaterThan(MOST_UNITS.card.reads / 2);
  expect(reads).toBeLessThanOrEqual(MOST_UNITS.card.reads);
});

test('drawing a card of the usual size takes its units', async () => {
  const { writes } = await measured.units.of(() => measured.store.cards.put(card(MOST_UNITS.card.usualBytes, 'usual')));
  expect(writes).toBeGreaterThan(30);
  expect(writes).toBeLessThanOrEqual(MOST_UNITS.card.writes);
});

test('keeping the card of a post takes as many', async () => {
  const { offer, prices, day, alt, png } = card(MOST_UNITS.card.usualBytes);
  const { writes } = await measured.units.of(() =>
    measured.store.postedCards.put({ slot: 'A@2026-11-22T09:00', offer, prices, day, alt, png }, NINE),
  );
  expect(writes).toBeGreaterThan(30);
  expect(writes).toBeLessThanOrEqual(MOST_UNITS.card.writes);
});

test('the card of a post is kept as long as the post', async () => {
  const { offer, prices, day, alt, png } = card(10);
  const slot = 'A@2026-11-22T10:30';
  await measured.store.postedCards.put({ slot, offer, prices, day, alt, png }, NINE);
  const db = DynamoDBDocumentClient.from(measured.subject.client);
  const { Item } = await db.send(new GetCommand({ TableName: measured.subject.names.PostedCards, Key: { slot } }));
  expect(Item?.expiresAt).toBe((NINE + 400 * DAY_MS) / 1_000);
});
