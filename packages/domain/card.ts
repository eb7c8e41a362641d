import type { MicroUsd } from './money.ts';
import type { Kind, Offer } from './offer.ts';
import type { SlotId } from './slot-id.ts';
import type { EpochMs, LocalDay } from './time.ts';

/** Whose picture a price card is: the offer's, or of a model's two the one for what is read; and how it is laid out. */
export interface CardKey {
  offer: string;
  layout: Kind;
}

/** A price card as it was drawn, with what it shows. */
export interface Card extends CardKey {
  /** In the order in which the card has them: a machine's one, a model's for what is read and for what is written. */
  prices: readonly MicroUsd[];
  /** The local day that the card names: its prices were read on it. */
  day: LocalDay;
  /** A hash of all that it was drawn from: prices, day, names and colours. */
  digest: string;
  /** What it says, for those who cannot see it. */
  alt: string;
  /** A PNG of at most 60 KB. */
  png: Uint8Array;
  expiresAt: EpochMs;
}

/** Which card is stored, without its picture. */
export type DrawnCard = CardKey & Pick<Card, 'digest'>;

export interface CardStore {
  /** One card, as of a moment ago, in one request; undefined where there is none that can be used at `now`. */
  get(key: CardKey, now: EpochMs): Promise<Card | undefined>;
  put(card: Card): Promise<void>;
  /** What is stored, so that only what has changed is drawn. */
  list(now: EpochMs): Promise<DrawnCard[]>;
}

/** The card that a slot's post went out with, as it was then. */
export interface PostedCard extends Pick<Card, 'offer' | 'prices' | 'day' | 'alt' | 'png'> {
  slot: SlotId;
}

export interface PostedCardStore {
  /** Keeps it as long as the post, which is of about this moment. */
  put(card: PostedCard, at: EpochMs): Promise<void>;
  /** Undefined where the slot's post had none, or it is no longer kept. */
  get(slot: SlotId): Promise<PostedCard | undefined>;
}

/** The card that a text wants: it names these prices, on this local day. */
export type WantedCard = CardKey & Pick<Card, 'prices' | 'day'>;

/** Why a card is not the one that a text wants, as a phrase for a person; undefined where it is. */
export function cardFault(card: Card | undefined, wanted: WantedCard): string | undefined {
  if (!card) return 'no card of it is drawn';
  if (card.day !== wanted.day) return `the card is of another day, ${card.day}`;
  return card.prices.join() === wanted.prices.join() ? undefined : 'the card shows another price';
}

/** What a card is going to be, before it is drawn. */
export interface PlannedCard extends CardKey, Pick<Card, 'prices' | 'day' | 'digest' | 'alt'> {
  draw(): Promise<Uint8Array>;
}

/** Plans the card of an offer as of a local day; of `offers`, those that may be quoted, a model's other price is taken. */
export type PlanCard = (offer: Offer, offers: readonly Offer[], day: LocalDay) => PlannedCard;
