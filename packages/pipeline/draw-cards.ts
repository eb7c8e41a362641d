import type { Config } from '@promoter/config';
import type { Brand } from '@promoter/content';
import { soldOf } from '@promoter/content/sold';
import { usableOffers } from '@promoter/content/usable-offers';
import {
  type Clock,
  DAY_MS,
  type EpochMs,
  HOUR_MS,
  type Log,
  localDay,
  type Offer,
  type PlanCard,
  type PlannedCard,
} from '@promoter/domain';
import type { Store } from '@promoter/slots';
import { offersFor } from './offers-for.ts';

export interface DrawCardsServices {
  config: Pick<Config, 'mode' | 'timezone' | 'offers' | 'content'>;
  store: { offers: Pick<Store['offers'], 'list'>; cards: Pick<Store['cards'], 'put' | 'list'> };
  /** The made-up prices that a rehearsal has before any others. */
  samples: Brand['samples'];
  planCard: PlanCard;
  now: Clock;
  log: Log;
}

/** What became of the cards; null where posts have none, or they could not be planned. */
export interface CardsDrawn {
  drawn: number;
  /** Those that could not be drawn or stored. */
  failed: number;
  /** Those that wait for the next run. */
  left: number;
}

/** The most cards that one run draws: a run has an end, and the next hour goes on where it ended. */
const MOST_A_RUN = 40;

/** A card is of one day; the rest is for whoever looks at what was posted. */
const KEPT_MS = 2 * DAY_MS;

/**
 * Draws the cards of all that posts may sell whose price, day, name or colours have changed, the cheapest first. Posts go
 * out without a card that is missing, so a failure is told and never thrown.
 */
export async function drawCards(services: DrawCardsServices): Promise<CardsDrawn | null> {
  const { config, store, now, log } = services;
  if (config.content.cards === 0) return null;
  try {
    const at = now();
    const [offers, known] = [await store.offers.list(), await store.cards.list(at)];
    const digests = new Map(known.map(({ offer, layout, digest }) => [`${layout} ${offer}`, digest]));
    const changed = plannedCards(offers, at, services).filter(
      ({ offer, layout, digest }) => digests.get(`${layout} ${offer}`) !== digest,
    );
    let drawn = 0;
    for (const planned of changed.slice(0, MOST_A_RUN)) if (await draw(planned, services)) drawn += 1;
    const tried = Math.min(changed.length, MOST_A_RUN);
    const summary = { drawn, failed: tried - drawn, left: changed.length - tried };
    if (changed.length > 0) log('info', 'cards drawn', { ...summary });
    return summary;
  } catch (error) {
    log('warn', 'no cards were drawn', { error });
    return null;
  }
}

/** The card of each thing that is sold, by the offer that leads it. Those of prices that were read on another day are none of today's. */
function plannedCards(
  stored: readonly Offer[],
  at: EpochMs,
  { config, samples, planCard }: DrawCardsServices,
): PlannedCard[] {
  const { mode, timezone, offers: settings } = config;
  const day = localDay(timezone, at);
  const usable = usableOffers(offersFor(mode, stored, { samples }, at), at, settings.maxAgeHours * HOUR_MS);
  return soldOf(usable)
    .filter(({ machine, input, output }) =>
      (machine ? [machine] : [input, output]).every((offer) => !offer || localDay(timezone, offer.fetchedAt) === day),
    )
    .flatMap(({ machine, input }) => machine ?? input ?? [])
    .sort((a, b) => a.price - b.price || (a.id < b.id ? -1 : 1))
    .map((offer) => planCard(offer, usable, day));
}

async function draw(
  { draw: drawPng, ...planned }: PlannedCard,
  { store, now, log }: DrawCardsServices,
): Promise<boolean> {
  try {
    await store.cards.put({ ...planned, png: await drawPng(), expiresAt: now() + KEPT_MS });
    return true;
  } catch (error) {
    log('warn', 'a card could not be drawn', { offer: planned.offer, error });
    return false;
  }
}
