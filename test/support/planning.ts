import { brand } from '@promoter/brands/voltagegpu';
import { sampleOffers } from '@promoter/content';
import { decideAbout, type PlanServices, type Wish } from '@promoter/control';
import type { EpochMs } from '@promoter/domain';
import { publishSlot } from '@promoter/pipeline';
import { createPlanning } from '@promoter/pipeline/planning';
import type { SlotStatus } from '@promoter/slots';
import { fakePublisher, LIVE, slotOf, testBot } from './bot.ts';

/** The night before the slots of the tests, when none is open. */
export const EVENING = Date.parse('2026-11-22T22:45:00Z');

/** A text that passes every rule for any slot, whatever the prices are. */
export const OWN_TEXT =
  'The night belongs to long jobs. Rent a node before you leave and read the log at breakfast: {link} ({code}) #GPUCloud';

/** A live bot the evening before, with prices, and a person who decides about its slots. */
export function plannedBot(raw: object = {}) {
  const publisher = fakePublisher();
  const bot = testBot({ ...LIVE, content: { cards: 0 }, ...raw }, publisher);
  bot.at(EVENING);
  const services: PlanServices = { ...bot.services(), store: bot.store };
  const planning = createPlanning({ ...bot.services(), store: bot.store });
  return {
    bot,
    publisher,
    services,
    planning,
    /** Prices as the price list has them at a moment, some of them changed. */
    putPrices: (at: EpochMs, change: (price: number) => number = (price) => price) =>
      bot.store.offers.put(
        sampleOffers(brand, at).map((offer) => ({ ...offer, price: change(offer.price), source: 'price-list' })),
      ),
    decide: async (id: string, wish: Wish, author: { by?: string; version?: number } = {}) => {
      const decided = await decideAbout(services, planning, id, wish, { by: 'anna', ...author });
      return decided && 'answer' in decided ? decided.answer : decided;
    },
    /** Publishes a slot three seconds after its time. */
    publish: async (id: string): Promise<SlotStatus> => {
      const slot = slotOf(bot.config, id);
      bot.at(slot.at + 3_000);
      const outcome = await publishSlot(slot, bot.services());
      if (outcome.kind !== 'done') throw new Error(`not done but ${outcome.kind}`);
      return outcome.status;
    },
    /** The text that the plan shows for a slot. */
    shown: async (id: string): Promise<string | null> => {
      const { slots } = await planning.ahead(24);
      const composition = slots.find(({ slot }) => slot.id === id)?.composition;
      return composition?.kind === 'composed' ? composition.draft.text : null;
    },
  };
}
