import { expect, test } from '@jest/globals';
import { brand } from '@promoter/brands/voltagegpu';
import { sampleOffers } from '@promoter/content';
import { MINUTE_MS } from '@promoter/domain';
import { deliverSlot, publishSlot } from '@promoter/pipeline';
import type { ControlStore } from '@promoter/slots';
import { createInMemoryStore } from '@promoter/store/in-memory';
import { fakePublisher, LIVE, slotOf, testBot } from '../support/bot.ts';
import * as tiny from '../support/tiny-brand/index.ts';

const NINE = 'A@2026-11-23T09:00';

/** A live bot at nine, with the calls to the post history and the ledger in their order. */
function atNine() {
  const publisher = fakePublisher();
  const asked: string[] = [];
  const noting = <T extends object>(port: T): T =>
    new Proxy(port, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== 'function') return member;
        return (...args: unknown[]) => {
          asked.push(String(name));
          return Reflect.apply(member, target, args);
        };
      },
    });
  const kept = createInMemoryStore();
  const store: ControlStore = { ...kept, history: noting(kept.history), ledger: noting(kept.ledger) };
  const bot = testBot(LIVE, publisher, store);
  const slot = slotOf(bot.config, NINE);
  bot.at(slot.at + 3_000);
  return { bot, slot, publisher, asked };
}

/** Whether work is still pending when all other pending work is done. */
function isPending(work: Promise<unknown>): Promise<boolean> {
  const ended = work.then(
    () => false,
    () => false,
  );
  return Promise.race([ended, new Promise<boolean>((resolve) => setImmediate(resolve, true))]);
}

test('the tables are read beside the claim, and nothing is composed before the running settling has ended', async () => {
  const { bot, slot, publisher, asked } = atNine();
  const settling = Promise.withResolvers<readonly unknown[]>();
  const publishing = publishSlot(slot, bot.services({ settling: settling.promise }));
  await new Promise(setImmediate);
  expect(asked).toEqual(['claim', 'read']);
  expect(publisher.sent).toEqual([]);
  settling.resolve([]);
  await publishing;
  expect(asked).toEqual(['claim', 'read', 'reserve', 'transition']);
  expect(publisher.sent).toHaveLength(1);
});

test('inputs that settling changed are read again', async () => {
  const { bot, slot, asked } = atNine();
  await publishSlot(slot, bot.services({ settling: Promise.resolve([{ slot: 'A@2026-11-23T07:30' }]) }));
  expect(asked).toEqual(['claim', 'read', 'read', 'reserve', 'transition']);
});

test('where settling throws nothing is sent, and the next delivery can take the slot', async () => {
  const { bot, slot, publisher } = atNine();
  const broken = publishSlot(slot, bot.services({ settling: Promise.reject(new Error('no network')) }));
  await expect(broken).rejects.toThrow('no network');
  expect(publisher.sent).toEqual([]);
  await publishSlot(slot, bot.services());
  expect(publisher.sent).toHaveLength(1);
});

test('where a read throws, its error is thrown only when the claim beside it has ended', async () => {
  const { bot, slot, publisher } = atNine();
  const { ledger, offers } = bot.store;
  const claimed = Promise.withResolvers<void>();
  const broken = publishSlot(
    slot,
    bot.services({
      store: {
        ...bot.store,
        offers: { ...offers, list: () => Promise.reject(new Error('no offers table')) },
        ledger: { ...ledger, claim: (...claim) => claimed.promise.then(() => ledger.claim(...claim)) },
      },
    }),
  );
  expect(await isPending(broken)).toBe(true);
  claimed.resolve();
  await expect(broken).rejects.toThrow('no offers table');
  expect([publisher.sent, (await ledger.read(slot.id))?.status.state]).toEqual([[], 'claimed']);
});

test('and only when the reads beside it have ended', async () => {
  const { bot, slot } = atNine();
  const { offers, history } = bot.store;
  const read = Promise.withResolvers<void>();
  const store: ControlStore = {
    ...bot.store,
    offers: { ...offers, list: () => Promise.reject(new Error('no offers table')) },
    history: { read: (...asked) => read.promise.then(() => history.read(...asked)) },
  };
  const broken = publishSlot(slot, bot.services({ store }));
  expect(await isPending(broken)).toBe(true);
  read.resolve();
  await expect(broken).rejects.toThrow('no offers table');
});

test('a delivery ends only when the settling beside it has ended, whatever throws', async () => {
  const { bot, slot } = atNine();
  const settled = Promise.withResolvers<void>();
  const { ledger } = bot.store;
  const store: ControlStore = {
    ...bot.store,
    ledger: {
      ...ledger,
      claim: () => Promise.reject(new Error('throttled')),
      list: (...days) => settled.promise.then(() => ledger.list(...days)),
    },
  };
  const services = bot.services({ store });
  const delivered = deliverSlot(slot, services, { ...services, account: 'A', timeline: null });
  expect(await isPending(delivered)).toBe(true);
  settled.resolve();
  await expect(delivered).rejects.toThrow('throttled');
});

test.each([
  ['paused', (store: ControlStore) => store.holds.pause('A', 0)],
  ['cooldown', (store: ControlStore) => store.holds.cooldown(Date.parse('2026-11-24T00:00Z'))],
] as const)('a slot that is held back (%s) ends so, though neither offers nor keys can be had', async (reason, hold) => {
  const { bot, slot } = atNine();
  await hold(bot.store);
  const store = {
    ...bot.store,
    offers: { ...bot.store.offers, list: () => Promise.reject(new Error('no offers table')) },
  };
  const publisher = Promise.reject(new Error('no secret'));
  const outcome = await publishSlot(slot, bot.services({ store, publisher }));
  expect(outcome).toMatchObject({ status: { state: 'skipped', reason } });
});

test('a late publisher is waited for; without one the slot is skipped', async () => {
  const { bot, slot, publisher } = atNine();
  await publishSlot(slot, bot.services({ publisher: new Promise((resolve) => setImmediate(resolve, publisher)) }));
  expect(publisher.sent).toHaveLength(1);
  const other = atNine();
  const outcome = await publishSlot(other.slot, other.bot.services({ publisher: Promise.resolve(null) }));
  expect(outcome).toMatchObject({ status: { state: 'skipped', reason: 'no-credentials' } });
});

test('a price that changed between reading and sending makes the text be composed again', async () => {
  const { bot, slot, publisher, asked } = atNine();
  // Each of its posts prints a price, so that a cent makes every one untrue.
  const { brand } = tiny;
  const offers = sampleOffers(brand, slot.at - MINUTE_MS).map((offer) => ({ ...offer, source: 'list' }));
  await bot.store.offers.put(offers);
  let readings = 0;
  const offerStore = {
    ...bot.store.offers,
    list: async () => {
      readings += 1;
      // The tables answer late.
      bot.at(slot.at + 3_000 + readings * 2_000);
      return readings === 1 ? offers.map((offer) => ({ ...offer, price: offer.price + 10_000 })) : offers;
    },
  };
  const outcome = await publishSlot(slot, bot.services({ brand, store: { ...bot.store, offers: offerStore } }));
  if (outcome.kind !== 'done' || !('draft' in outcome.status)) throw new Error('not sent');
  expect(publisher.sent).toEqual([outcome.status.draft.text]);
  expect([readings, asked.filter((name) => name === 'read').length]).toEqual([4, 2]);
});

test('prices that were read within the last second are not read again', async () => {
  const { bot, slot, publisher } = atNine();
  await bot.store.offers.put(sampleOffers(brand, slot.at - MINUTE_MS).map((offer) => ({ ...offer, source: 'list' })));
  let readings = 0;
  const list = async () => {
    readings += 1;
    bot.at(slot.at + 3_900);
    return bot.store.offers.list();
  };
  await publishSlot(slot, bot.services({ store: { ...bot.store, offers: { ...bot.store.offers, list } } }));
  expect([publisher.sent.length, readings]).toEqual([1, 1]);
});
