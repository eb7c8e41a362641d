import type { Kind } from '@promoter/domain';
import { type Figure, figureOf, isFigure } from '../arithmetic/figures.ts';
import type { Idea } from '../brand/brand.ts';
import { COMPANIONS, type Companion } from '../brand/kinds.ts';
import type { Product } from '../offers/products.ts';
import type { Random } from '../random.ts';
import { blanksOf, fillWith, type Template } from '../template.ts';

/** What the blanks of one post are filled from. */
export interface Subject {
  /** The brand's name. */
  brand: string;
  product: Product | null;
  companion: (name: Companion) => Product | undefined;
  /** Which of a product's names is used: counted round. */
  naming: number;
}

export interface Wording {
  text: string;
  /** How its figures were reckoned. */
  sums: string[];
  /** The products it names. */
  products: Product[];
}

/** How much a companion's price has to differ for a comparison to say something. */
const MARKED = 1.5;

/** Finds a second product for those of an idea's wordings that compare two; each name is looked up once. */
export function companionsOf(idea: Idea, product: Product | null, products: readonly Product[], random: Random) {
  const found = new Map<Companion, Product | undefined>();
  return (name: Companion): Product | undefined => {
    if (product === null || found.has(name)) return found.get(name);
    const fitting = products.filter((other) => !other.free && isAllowed(idea, other) && goesBy(name, other, product));
    const companion = fitting[random.below(fitting.length)];
    found.set(name, companion);
    return companion;
  };
}

/** What an idea is not told about, it is not compared with either. */
const isAllowed = ({ fits }: Idea, { traits }: Product): boolean =>
  !(fits.not ?? []).some((trait) => traits.includes(trait));

function goesBy(name: Companion, other: Product, product: Product): boolean {
  if (other.kind === 'gpu' && product.kind === 'gpu') {
    const [low, high] = name === 'smaller' ? [other, product] : [product, other];
    return name !== 'cheaper' && low.machine.price * MARKED <= high.machine.price;
  }
  if (other.kind === 'model' && product.kind === 'model') {
    const [low, high] = [other.output?.price, product.output?.price];
    return name === 'cheaper' && low !== undefined && high !== undefined && low * MARKED <= high;
  }
  return false;
}

/** Fills a wording; undefined where a blank has nothing to print, so that the wording does not fit the product. */
export function fillWording(template: Template, subject: Subject): Wording | undefined {
  const figures = new Map<string, Figure>();
  const products = new Set<Product>();
  for (const blank of blanksOf(template)) {
    const figure = figureFor(blank, subject);
    if (!figure) return undefined;
    figures.set(blank, figure);
    const product = productOf(blank, subject);
    if (product) products.add(product);
  }
  return {
    text: fillWith(template, (blank) => figures.get(blank) ?? { text: '', isName: true }),
    sums: [...figures.values()].flatMap(({ sum }) => sum ?? []),
    products: [...products],
  };
}

/** Whether a wording may hold this blank: the brand, the trend, a figure of the product, or of one that it is compared with. */
export function isBlank(blank: string, kind: Kind): boolean {
  if (blank === 'brand' || blank === 'trend') return true;
  const [owner = '', ...rest] = blank.split('.');
  const companion = COMPANIONS.some((name) => name === owner);
  return companion ? rest.length === 0 || isFigure(rest.join('.'), kind) : isFigure(blank, kind);
}

/** What reading costs: where prompts are free there is nothing to reckon. */
const READING = /\b(?:in|inTokens|read)\b/;

function figureFor(blank: string, subject: Subject): Figure | undefined {
  if (blank === 'brand') return { text: subject.brand, isName: true };
  // The trend is put in last, into the masked text.
  if (blank === 'trend') return { text: '{trend}', isName: true };
  const product = productOf(blank, subject);
  if (!product || (READING.test(blank) && product.kind === 'model' && product.input.price === 0)) return undefined;
  const [owner = '', ...rest] = blank.split('.');
  const isCompanion = (COMPANIONS as readonly string[]).includes(owner);
  const itself = product.kind === 'gpu' ? 'machine' : 'model';
  return figureOf(isCompanion ? rest.join('.') || itself : blank, product, subject);
}

function productOf(blank: string, { product, companion }: Subject): Product | undefined {
  if (blank === 'brand' || blank === 'trend') return undefined;
  const other = COMPANIONS.find((name) => blank === name || blank.startsWith(`${name}.`));
  return other ? companion(other) : (product ?? undefined);
}
