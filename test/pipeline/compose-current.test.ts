import { describe, expect, test } from '@jest/globals';
import { brand } from '@promoter/brands/voltagegpu';
import { type Brand, sampleOffers } from '@promoter/content';
import { HOUR_MS, MINUTE_MS, type Offer, parseUsd } from '@promoter/domain';
import { publishSlot } from '@promoter/pipeline';
import type { ControlStore } from '@promoter/slots';
import { fakePublisher, LIVE, slotOf, testBot } from '../support/bot.ts';
import * as tiny from '../support/tiny-brand/index.ts';

/** A live bot at nine of the tiny brand, each of whose posts prints a price, with tables that answer after two seconds. */
function atNine(listOffers: (reading: number, offers: Offer[]) => Offer[], change: Partial<ControlStore> = {}) {
  const publisher = fakePublisher();
  const bot = testBot(LIVE, publisher);
  const slot = slotOf(bot.config, 'A@2026-11-23T09:00');
  const offers = sampleOffers(tiny.brand, slot.at - MINUTE_MS).map((offer) => ({ ...offer, source: 'list' }));
  let readings = 0;
  const list = async () => {
    readings += 1;
    bot.at(slot.at + 3_000 + readings * 2_000);
    return listOffers(readings, offers);
  };
  bot.at(slot.at + 3_000);
  const logged: string[] = [];
  const store = { ...bot.store, offers: { ...bot.store.offers, list }, ...change };
  const publish = (own = tiny.brand) =>
    publishSlot(slot, bot.services({ brand: own, store, log: (_, message) => logged.push(message) }));
  return { bot, slot, publisher, publish, logged };
}

const dearer = (offers: readonly Offer[], byCents: number): Offer[] =>
  offers.map((offer) => ({ ...offer, price: offer.price + byCents * 10_000 }));

/** The tiny brand with texts that name a machine and print no figure. */
const naming: Brand = {
  ...tiny.brand,
  voices: Object.fromEntries(
    Object.entries(tiny.brand.voices).map(([account, voice]) => {
      const ideas = voice.ideas.map((idea) =>
        idea.fits.priced === false || idea.fits.kind === 'model'
          ? idea
          : { ...idea, first: ['Leave a wall to {machine} for the night.'], hooks: {} },
      );
      return [account, { ...voice, ideas }];
    }),
  ),
};

describe('a text rests on prices as they are', () => {
  test('an offer that grows too old between composing and sending is judged at one moment, and goes out', async () => {
    const dayOld = (offers: Offer[], at: number) => offers.map((offer) => ({ ...offer, fetchedAt: at }));
    const bot = atNine((_, offers) => dayOld(offers, bot.slot.at + 4_000 - 24 * HOUR_MS));
    expect(await bot.publish()).toMatchObject({ status: { state: 'posted' } });
    expect(bot.publisher.sent).toHaveLength(1);
  });

  test('a price that is gone when the slot starts late is not quoted, though it was fresh at the slot’s minute', async () => {
    const bot = atNine((_, offers) =>
      offers.map((offer) => ({ ...offer, fetchedAt: bot.slot.at + 1_000 - 24 * HOUR_MS })),
    );
    bot.bot.at(bot.slot.at + 10 * MINUTE_MS);
    expect(await bot.publish(brand)).toMatchObject({ status: { state: 'posted', draft: { offerIds: [] } } });
  });

  test('a price that changes once is quoted as it is now', async () => {
    const bot = atNine((reading, offers) => dearer(offers, reading === 1 ? 0 : 1));
    expect(await bot.publish()).toMatchObject({ status: { state: 'posted' } });
    expect(bot.publisher.sent).toHaveLength(1);
  });

  test.each<[string, Partial<Offer>]>([
    ['its price rose by a millionth', { price: 460_001 }],
    ['its price is tenfold', { price: 4_600_000 }],
    ['it is sold out', { available: false }],
  ])('a text that names an offer without a figure is composed anew when %s', async (_, change) => {
    const bot = atNine((reading, offers) => offers.map((offer) => (reading === 1 ? offer : { ...offer, ...change })));
    await bot.publish(naming);
    expect(bot.logged.filter((message) => message.startsWith('what a text rests on changed'))).toHaveLength(1);
  });

  test('prices that change with each reading cost the text its price, never the slot its post', async () => {
    const publisher = fakePublisher();
    const bot = testBot(LIVE, publisher);
    const slot = slotOf(bot.config, 'A@2026-11-23T09:00');
    const offers = sampleOffers(brand, slot.at - MINUTE_MS).map((offer) => ({
      ...offer,
      price: offer.price === 0 ? (parseUsd('0.10') ?? 0) : offer.price,
      source: 'list',
    }));
    let readings = 0;
    const list = async () => {
      readings += 1;
      bot.at(slot.at + 3_000 + readings * 2_000);
      return dearer(offers, readings);
    };
    bot.at(slot.at + 3_000);
    const store = { ...bot.store, offers: { ...bot.store.offers, list } };
    expect(await publishSlot(slot, bot.services({ store }))).toMatchObject({
      status: { state: 'posted', draft: { offerIds: [] } },
    });
    expect(publisher.sent).toHaveLength(1);
    expect(publisher.sent[0]).not.toMatch(/\$\d/);
  });
});
