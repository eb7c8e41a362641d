import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cardTheme, company, samples } from '@promoter/brands/voltagegpu';
import { createCardPlanner } from '@promoter/cards';
import { sampleOffers } from '@promoter/content';
import { publishSlot } from '@promoter/pipeline';
import { drawCards } from '@promoter/pipeline/draw-cards';
import { createXPublisher } from '@promoter/x';
import { installedCardFiles } from '../../packages/local/card-files.ts';
import { LIVE, silent, slotOf, type TestBot, testBot } from '../support/bot.ts';
import { X_CREDENTIALS } from '../support/x-account.ts';
import { startXServer, type XServer } from '../support/x-server.ts';

const SLOT = 'A@2026-11-23T09:00';
const NINE = Date.parse('2026-11-23T08:00:00Z');

let x: XServer;
let bot: TestBot;
beforeEach(async () => {
  x = await startXServer({ now: () => NINE });
  const publisher = createXPublisher({
    credentials: X_CREDENTIALS,
    apiUrl: x.url,
    timeoutMs: 30_000,
    now: () => NINE,
    media: { files: { read: async () => null }, price: 5_000, sleep: async () => {} },
  });
  bot = testBot({ ...LIVE, content: { cards: 1 } }, publisher);
  bot.at(NINE);
  await readPrices(1);
  await draw();
});
afterEach(() => x.close());

/** As the price list is read in that hour, each price so many times the sample list's. */
const readPrices = (times: number) =>
  bot.store.offers.put(
    sampleOffers({ samples }, NINE).map((offer) => ({ ...offer, price: offer.price * times, source: 'price-list' })),
  );

const planCard = createCardPlanner({ brand: { name: company }, theme: cardTheme, readFiles: installedCardFiles });
const draw = () => drawCards({ config: bot.config, store: bot.store, samples, planCard, now: () => NINE, log: silent });

const published = async () => {
  await publishSlot(slotOf(bot.config, SLOT), bot.services());
  const [post] = await bot.store.posts.list('A', { limit: 1 });
  return { post, file: x.uploads.list[0], sent: x.accepted[0] };
};

test('a live post carries the card of what it sells, drawn of the price that it names', async () => {
  const { post, file, sent } = await published();
  expect(file).toMatchObject({ mediaType: 'image/png', category: 'tweet_image', isFinal: true });
  expect(file?.alt).toContain(`A price card of ${company}: ${post?.product} costs $`);
  expect(sent).toMatchObject({ text: post?.text, mediaIds: [file?.id] });
  expect(post?.picture).toBe('card');
});

test('where the price has changed since the cards were drawn, the text goes out at the new one, without a card', async () => {
  await readPrices(2);
  const { post, file, sent } = await published();
  expect(file).toBeUndefined();
  expect(sent?.text).toBe(post?.text);
  expect(sent).not.toHaveProperty('mediaIds');
  expect((await bot.store.ledger.read(SLOT))?.status).toMatchObject({ withoutMedia: 'the card shows another price' });
});

describe('a rehearsed post', () => {
  beforeEach(async () => {
    bot = testBot({ content: { cards: 1 } }, null);
    bot.at(NINE);
    await readPrices(1);
    await draw();
  });

  const kept = () => bot.store.postedCards.get(SLOT);

  test('keeps the card that it would have gone out with', async () => {
    const { post } = await published();
    expect(post).toMatchObject({ mode: 'rehearsal', picture: 'card' });
    expect(post?.offerIds).toContain((await kept())?.offer);
    expect((await kept())?.png.byteLength).toBeGreaterThan(10_000);
  });

  test('keeps none, and says why, where the price has changed since', async () => {
    await readPrices(2);
    const said: unknown[] = [];
    await publishSlot(slotOf(bot.config, SLOT), {
      ...bot.services(),
      log: (_, message, facts) => said.push([message, facts]),
    });
    expect(await kept()).toBeUndefined();
    expect(said).toContainEqual([
      'the post would go out without its card',
      { slot: SLOT, why: 'the card shows another price' },
    ]);
  });
});
