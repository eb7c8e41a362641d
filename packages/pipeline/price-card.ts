import {
  type Card,
  cardFault,
  type Draft,
  type EpochMs,
  type LocalDay,
  type Uploaded,
  utcDay,
  type WantedCard,
} from '@promoter/domain';
import type { Slot } from '@promoter/slots';
import type { ReservedSend } from './services.ts';

type CardServices = Pick<ReservedSend, 'store' | 'slot' | 'now' | 'log'>;

/** The card that a text wants, as it is drawn now; where it is not that, why the text goes out without it. Never throws. */
export async function readCard(wanted: WantedCard, { store, slot, now, log }: CardServices) {
  try {
    const card = await store.cards.get(wanted, now());
    const fault = cardFault(card, { ...wanted, day: localDayAt(now(), slot) });
    return card && fault === undefined ? card : leftOut(fault ?? '');
  } catch (cause) {
    log('warn', 'a card could not be read', { slot: slot.id, offer: wanted.offer, cause });
    return leftOut('its card could not be read');
  }
}

/** Keeps the card with its post, for people to see what went out: the table of cards has the next one soon. Never throws. */
export async function keepCard({ offer, prices, day, alt, png }: Card, services: CardServices): Promise<void> {
  const { store, slot, now, log } = services;
  try {
    await store.postedCards.put({ slot: slot.id, offer, prices, day, alt, png }, now());
  } catch (cause) {
    log('warn', 'the card of a post could not be kept', { slot: slot.id, offer, cause });
  }
}

/** Keeps the card that a rehearsed post would have gone out with, or says why it would have had none. Never throws. */
export async function keepRehearsedCard({ media }: Draft, services: CardServices): Promise<void> {
  if (!media || !('card' in media)) return;
  const card = await readCard(media.card, services);
  if (!('kind' in card)) return keepCard(card, services);
  services.log('info', 'the post would go out without its card', { slot: services.slot.id, why: card.why });
}

/** The local day of a send: a slot that opens shortly before midnight may be sent after it. By the clocks of its opening. */
const localDayAt = (now: EpochMs, { local, at }: Slot): LocalDay => utcDay(Date.parse(`${local}Z`) + now - at);

/** A picture that does not go out, and why. */
export type LeftOut = Extract<Uploaded, { kind: 'left-out' }>;

export const leftOut = (why: string): LeftOut => ({ kind: 'left-out', why });
