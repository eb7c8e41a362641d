import type { PastPost } from '@promoter/domain';
import type { Brand, Voice } from '../brand/brand.ts';
import { KINDS, type Kind } from '../brand/kinds.ts';
import { type Random, shuffle } from '../random.ts';
import { sortedBy } from '../sorted-by.ts';
import { kindOf, type Topic } from '../topic.ts';
import type { Product } from './products.ts';

/** What a post sells: what its trend is about, else mostly what its voice emphasises, as far as there are prices. */
export function wantedKind(
  voice: Voice,
  topic: Topic | null,
  products: readonly Product[],
  brand: Pick<Brand, 'kindWords'>,
  random: Random,
): Kind {
  const main = voice.emphasis.kind;
  const other = KINDS.find((kind) => kind !== main) ?? main;
  const drawn = random.below(100) < voice.emphasis.percent ? main : other;
  const wanted = kindOf(topic, brand) ?? drawn;
  const priced = (kind: Kind) => products.some((product) => product.kind === kind);
  if (priced(wanted) || products.length === 0) return wanted;
  return KINDS.find(priced) ?? wanted;
}

/** How many products a search may choose between. */
const CHOICE = 3;

/** The products of a kind that were offered longest ago; those that the trend itself names go first. */
export function chooseProducts(
  products: readonly Product[],
  kind: Kind,
  topic: Topic | null,
  /** Oldest first. */
  history: readonly PastPost[],
  random: Random,
): Product[] {
  const shuffled = shuffle(
    products.filter((product) => product.kind === kind),
    random,
  );
  const ofKind = sortedBy(shuffled, (product) => lastUseOf(product, history));
  const named = ofKind.filter(({ label }) => topic !== null && isNamedBy(topic.hashtag, label));
  return (named.length > 0 ? named : ofKind).slice(0, CHOICE);
}

/** Which of the posts of post history offered it last; -1 when none did. */
const lastUseOf = (product: Product, history: readonly PastPost[]): number =>
  history.findLastIndex(({ offerIds }) => offerIds.some((id) => product.offerIds.includes(id)));

/** Whether a tag names the product by one of its distinctive words: `#H200`, `#DeepSeek`. */
function isNamedBy(hashtag: string, label: string): boolean {
  const tag = hashtag.toLowerCase();
  const words = label.toLowerCase().match(/[a-z]+\d*|\d+[a-z]+/g) ?? [];
  return words.some((word) => word.length >= 4 && tag.includes(word));
}
