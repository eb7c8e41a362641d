/**
 * `npm run bench:cards`: draws every card of two price lists, the sample list and one of hard names and prices, reads
 * each back with tesseract, and compares product, prices and computed line with the offer. Then runs refresh-offers as it is
 * deployed, with 30 prices changed and with none. Exit code 1 where a card differs, or a run takes too long or too much.
 */
import { loadBrand } from '@promoter/brands/load';
import { cardFacts, cardProductOf, createCardDrawer, MOST_BYTES } from '@promoter/cards';
import { sampleOffers } from '@promoter/content';
import type { Offer } from '@promoter/domain';
import { installedCardFiles } from '@promoter/local/card-files.ts';
import { type Expected, expectedOfMachine, expectedOfModel } from './cards/expected.ts';
import { measureRefresh, type RefreshFigures } from './cards/measure-refresh.ts';
import { hardPriceList } from './cards/price-list.ts';
import { canRead, textsOf } from './cards/read-text.ts';

const DAY = '2026-11-27';
const DATE = '27 November 2026';

/** What a run of refresh-offers may take, with so many prices changed. */
const CHANGED = 30;
const MOST_MIB = 256;
const MOST_SECONDS = 20;

/** What the function has, and what brings a whole processor (AWS, Configuring Lambda function memory, read 2026-11). */
const LAMBDA_MB = 512;
const ONE_VCPU_MB = 1_769;

const print = (line: string) => process.stdout.write(`${line}\n`);

if (!canRead()) {
  process.stderr.write('tesseract is not installed: on Debian, apt-get update && apt-get install -y tesseract-ocr\n');
  process.exit(2);
}
const { brand, cardTheme } = await loadBrand('voltagegpu');
const before = process.resourceUsage().maxRSS;
const started = performance.now();
const drawCard = await createCardDrawer(await installedCardFiles());
const startMs = performance.now() - started;

const cards: { id: string; list: string; expected: Expected; png: Uint8Array; ms: number }[] = [];
for (const [list, offers] of [
  ['sample list', sampleOffers(brand, Date.parse(DAY))],
  ['hard list', hardPriceList()],
] as const) {
  for (const offer of offers) {
    const product = cardProductOf(offer, offers);
    const begun = performance.now();
    const png = await drawCard(cardFacts(product, brand, DAY), cardTheme);
    cards.push({ id: offer.id, list, expected: expectedOf(offer, offers), png, ms: performance.now() - begun });
  }
}
const peak = process.resourceUsage().maxRSS;
let wrong = 0;
for (const { id, list, expected, png } of cards) {
  const missing = missingOn(png, [brand.name, DATE, expected.product, ...expected.prices, expected.computed]);
  if (missing.length === 0) continue;
  wrong += 1;
  print(`${list}, ${id}: not read on its card: ${missing.join(' | ')}`);
}
// What is compared has to be able to differ.
const [one, other] = cards;
if (one && other && missingOn(one.png, [other.expected.product, other.expected.computed]).length < 2) {
  wrong += 1;
  print(`${other.id} was read on the card of ${one.id}`);
}
const times = cards.map(({ ms }) => ms).sort((a, b) => a - b);
const largest = Math.max(...cards.map(({ png }) => png.byteLength));
print(
  `${cards.length} cards of ${new Set(cards.map(({ list }) => list)).size} price lists read back, ${wrong} of them unlike their offer`,
);
print(`largest ${largest} bytes, of ${MOST_BYTES}`);
print(`${startMs.toFixed(0)} ms to start, then ${at(0.5)} ms a card, ${at(0.95)} ms at the 95th percentile`);
print(`peak memory ${mb(peak)} MB, ${mb(before)} MB before the first card`);

const [changed, unchanged] = await measureRefresh(CHANGED);
const seconds = (figures: RefreshFigures): number => (figures.processorMs / 1_000) * (ONE_VCPU_MB / LAMBDA_MB);
for (const [what, figures] of [
  [`${CHANGED} prices changed`, changed],
  ['none changed', unchanged],
] as const) {
  const { answer, processorMs, peakMb } = figures;
  print(
    `refresh-offers with ${what}: ${answer.cards.drawn} cards drawn, ${peakMb.toFixed(0)} MiB at most (of ${MOST_MIB}), ` +
      `${(processorMs / 1_000).toFixed(1)} s of a processor, ${seconds(figures).toFixed(1)} s at the share of ${LAMBDA_MB} MB (of ${MOST_SECONDS})`,
  );
}
const isWithin = (figures: RefreshFigures): boolean => figures.peakMb <= MOST_MIB && seconds(figures) <= MOST_SECONDS;
const isDrawn = changed.answer.cards.drawn === CHANGED && unchanged.answer.cards.drawn === 0;
process.exitCode = wrong === 0 && isDrawn && isWithin(changed) && isWithin(unchanged) ? 0 : 1;

function expectedOf(offer: Offer, offers: readonly Offer[]): Expected {
  if (offer.kind === 'gpu') return expectedOfMachine(offer);
  const of = (unit: Offer['unit']) => offers.find((other) => other.unit === unit && other.name === offer.name);
  return expectedOfModel(of('million-tokens-in'), of('million-tokens-out'));
}

/** Which of these texts no way of reading finds: blanks aside they have to be there letter by letter. */
function missingOn(png: Uint8Array, texts: readonly string[]): string[] {
  let missing = [...texts];
  for (const read of textsOf(png)) {
    const page = packed(read);
    missing = missing.filter((text) => !isOn(page, packed(text)));
    if (missing.length === 0) break;
  }
  return missing;
}

/** Without blanks; lines stay apart, except that an amount follows its words. */
function packed(text: string): string {
  return text.replace(/[^\S\n]+/g, '').replace(/:\n+/g, ':');
}

/** Not as a part of a longer figure: `$3.32` is not in `$3.325`. */
function isOn(page: string, text: string): boolean {
  for (let from = page.indexOf(text); from >= 0; from = page.indexOf(text, from + 1)) {
    const after = page.slice(from + text.length);
    if (!/\d$/.test(text) || !/^(?:\d|[.,]\d)/.test(after)) return true;
  }
  return false;
}

function at(share: number): string {
  return (times[Math.floor(times.length * share)] ?? 0).toFixed(0);
}

function mb(kilobytes: number): string {
  return (kilobytes / 1_000).toFixed(0);
}
