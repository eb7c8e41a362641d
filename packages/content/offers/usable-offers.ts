import { formatUsd, HOUR_MS, isPriceFresh, type MicroUsd, type Offer, type PriceUnit } from '@promoter/domain';
import { urlsIn } from '../text.ts';

/** Prices outside these are faults of the list, not bargains. For one GPU an hour, and for a million tokens. */
const PLAUSIBLE = {
  hour: { least: 10_000, most: 50_000_000 },
  tokens: { least: 1_000, most: 500_000_000 },
} as const satisfies Record<string, { least: MicroUsd; most: MicroUsd }>;

const MAX_GPUS = 64;

/** A name has to be printable in a post: no link, tag or mention can hide in it. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9 ._+-]{1,31}$/;

/** How far ahead of `now` a price may have been read: a slot's post is composed as of its opening, and a list may arrive just after. */
const READ_AHEAD_MS = HOUR_MS;

/** The offers whose price may be printed now. */
export const usableOffers = (offers: readonly Offer[], now: number, maxAgeMs: number): Offer[] =>
  offers.filter((offer) => offerFault(offer, now, maxAgeMs) === undefined);

/** Why an offer may not be printed now; undefined when it may. */
export function offerFault(offer: Offer, now: number, maxAgeMs: number): string | undefined {
  if (!offer.available) return 'is not available';
  if (!isPriceFresh(offer, now, maxAgeMs) || !(offer.fetchedAt - now <= READ_AHEAD_MS))
    return 'was not read lately enough';
  if (!NAME.test(offer.name) || urlsIn(offer.name).length > 0) return 'has no printable name';
  if (!Number.isInteger(offer.count) || offer.count < 1 || offer.count > MAX_GPUS) return 'has no plausible GPU count';
  if ((offer.kind === 'gpu') !== (offer.unit === 'hour')) return `is not sold by ${offer.unit}`;
  if (!plausible(offer.price, offer.unit, offer.count)) return 'has no plausible price';
  return undefined;
}

function plausible(price: MicroUsd, unit: PriceUnit, count: number): boolean {
  if (!Number.isInteger(price)) return false;
  if (price === 0) return true;
  const { least, most } = unit === 'hour' ? PLAUSIBLE.hour : PLAUSIBLE.tokens;
  return price >= least && price <= most * count;
}

/** A price as posts print it: `$2.10/hr`, `$0.06/M tokens`, `about $3.34/hr`. */
export const printPrice = ({ price, unit }: Pick<Offer, 'price' | 'unit'>): string =>
  printAsPeopleDo(price) + (unit === 'hour' ? '/hr' : '/M tokens');

/** A price as the list has it, for a sum that a reader repeats: `$3.333333/hr`. */
export const exactPrice = ({ price, unit }: Pick<Offer, 'price' | 'unit'>): string =>
  formatUsd(price) + (unit === 'hour' ? '/hr' : '/M tokens');

const DOLLAR: MicroUsd = 1_000_000;
const CENT: MicroUsd = 10_000;

/** Whole cents from a dollar on, three figures at most below. What does not fit is rounded up and says so: `about $0.0613`. */
export function printAsPeopleDo(price: MicroUsd): string {
  const unit = price >= DOLLAR ? CENT : 10 ** Math.max(0, String(price).length - 3);
  const told = Math.ceil(price / unit) * unit;
  return `${told === price ? '' : 'about '}${formatUsd(told)}`;
}

/** What a machine costs for one of its GPUs, rounded up to the cent, so that it is never too low. */
export const perGpuHour = ({ price, count }: Pick<Offer, 'price' | 'count'>): MicroUsd =>
  Math.ceil(price / count / 10_000) * 10_000;
