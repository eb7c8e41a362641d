import type { PastPost } from '@promoter/domain';
import type { Voice } from '../brand/brand.ts';
import { KINDS, type Kind } from '../brand/kinds.ts';
import { type Random, shuffle } from '../random.ts';
import { sortedBy } from '../sorted-by.ts';
import type { Topic } from '../topics/topic.ts';
import type { Product } from './products.ts';

/** The kinds that a post may sell, the wanted one first: what its trend is about, else mostly what its voice emphasises. */
export function kindsToSell(voice: Voice, topic: Topic | null, products: readonly Product[], random: Random): Kind[] {
  const main = voice.emphasis.kind;
  const other = KINDS.find((kind) => kind !== main) ?? main;
  const drawn = random.below(100) < voice.emphasis.percent ? [main, other] : [other, main];
  if (topic?.field) return [topic.field.sells];
  return products.length === 0 ? drawn : drawn.filter((kind) => products.some((product) => product.kind === kind));
}

/**
 * The products of a kind, the one that was offered longest ago first. A trend that names a product of the field brings
 * that product or none: nobody who reads of an H100 wants the price of another card.
 */
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
  const named = ofKind.filter(({ label }) => topic?.field && isNamedBy(topic.hashtag, label));
  return topic?.field?.kind === 'product' || named.length > 0 ? named : ofKind;
}

/** Which of the posts of post history offered it last; -1 when none did. */
const lastUseOf = (product: Product, history: readonly PastPost[]): number =>
  history.findLastIndex(({ offerIds }) => offerIds.some((id) => product.offerIds.includes(id)));

/** Whether a tag names the product by one of its distinctive words: `#H200`, `#DeepSeek`. */
function isNamedBy(hashtag: string, label: string): boolean {
  const tag = hashtag.toLowerCase();
  const words = label.toLowerCase().match(/[a-z]+\d*|\d+[a-z]+|\d{4}/g) ?? [];
  return words.some((word) => word.length >= 4 && tag.includes(word));
}
