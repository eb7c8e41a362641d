import { loadBrand } from '@promoter/brands/load';
import { altTextOf, cardFacts, cardProductOf, createCardDrawer, HEIGHT, offersOf, WIDTH } from '@promoter/cards';
import { type Brand, offerFault, sampleOffers } from '@promoter/content';
import { type OfferLine, offersAnswer } from '@promoter/control/answers';
import { distancesFrom, localTime, type Offer } from '@promoter/domain';
import { installedCardFiles } from '@promoter/local/card-files.ts';
import { loadConfig } from '@promoter/local/load-config.ts';
import { Refusal } from '@promoter/local/refusal.ts';
import { callApi } from './api-client.ts';
import type { RemoteOptions } from './options.ts';
import { refuseUnwritable, writeOutFile } from './out-file.ts';
import { print, printAnswer, printText } from './print.ts';

export interface CardOptions extends RemoteOptions {
  offer: string;
  out?: string;
}

/** An offer with the local day on which its price was read. */
interface DatedOffer extends Offer {
  day: string;
  fresh: boolean;
}

/** Draws the card of an offer whose price may be quoted now, writes it, and prints what it is. */
export async function writeCard(options: CardOptions): Promise<void> {
  if (options.out !== undefined) refuseUnwritable(options.out);
  const config = loadConfig(options.config, 'rehearsal');
  const { brand, cardTheme } = await loadBrand(config.brand);
  const { offers: lines } = await callApi({ ...options, ifMissing: 'in-memory' }, 'GET', '/offers', offersAnswer);
  const offers = lines.length > 0 ? lines.map(datedOffer) : datedSamples(brand, config.timezone);
  const offer = quotable(options.offer, offers);
  const product = cardProductOf(
    offer,
    offers.filter((other) => fault(other) === undefined),
  );
  // Of two prices, the one that was read first says until when both are known.
  const ids = new Set(offersOf(product).map(({ id }) => id));
  const [day = offer.day] = offers.flatMap((one) => (ids.has(one.id) ? [one.day] : [])).sort();
  const facts = cardFacts(product, brand, day);
  const drawCard = await createCardDrawer(await installedCardFiles());
  const png = await drawCard(facts, cardTheme);
  const file = options.out ?? `${offer.id}.png`;
  writeOutFile(file, png);
  const answer = {
    offer: offer.id,
    file,
    bytes: png.byteLength,
    width: WIDTH,
    height: HEIGHT,
    day,
    sample: facts.sample,
    alt: altTextOf(facts),
  };
  printAnswer(answer, options, ({ bytes, alt }) => {
    print(`${file}: ${WIDTH} × ${HEIGHT}, ${(bytes / 1_000).toFixed(1)} KB`);
    printText('', `Alt text: ${alt}`);
    if (facts.sample) printText('', 'These are sample prices: no others have come in. "offers put" enters yours.');
  });
}

const datedOffer = ({ priceUsd, fetchedAt, ...line }: OfferLine): DatedOffer => ({
  ...line,
  price: Math.round(priceUsd * 1_000_000),
  fetchedAt: Date.parse(fetchedAt),
  day: fetchedAt.slice(0, 10),
});

function datedSamples(brand: Brand, timezone: string): DatedOffer[] {
  const now = Date.now();
  const day = localTime(timezone, now).slice(0, 10);
  return sampleOffers(brand, now).map((offer) => ({ ...offer, day, fresh: true }));
}

/** Why no card may name this price now. */
const fault = (offer: DatedOffer): string | undefined =>
  offer.fresh ? offerFault(offer, offer.fetchedAt, 1) : `was last read on ${offer.day}, too long ago to be quoted`;

function quotable(id: string, offers: readonly DatedOffer[]): DatedOffer {
  const offer = offers.find((one) => one.id === id);
  if (!offer) throw new Refusal(`there is no offer ${id}: the nearest are ${nearest(id, offers).join(', ')}`);
  const reason = fault(offer);
  if (reason !== undefined) throw new Refusal(`${id} ${reason}: nothing was drawn`);
  return offer;
}

const SHOWN = 3;

function nearest(id: string, offers: readonly DatedOffer[]): string[] {
  const distance = distancesFrom(id.toLowerCase());
  return offers
    .map((offer) => ({ id: offer.id, far: distance(offer.id, Number.MAX_SAFE_INTEGER) }))
    .sort((a, b) => a.far - b.far || (a.id < b.id ? -1 : 1))
    .slice(0, SHOWN)
    .map((offer) => offer.id);
}
