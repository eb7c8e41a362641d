import { X_LINK_LENGTH } from '@promoter/domain';
import type { Brand } from './brand/brand.ts';
import type { Wording } from './ideas/wording.ts';
import type { Product } from './offers/products.ts';
import { fill, type Template } from './template.ts';
import type { Topic } from './topics/topic.ts';

/** The words of a post, chosen and filled. */
export interface Words {
  layout: Template;
  /** Empty but for a topic of the field. */
  hook: Template;
  point: Wording;
  second: Wording | null;
  closing: Wording;
  call: Template;
  /** Empty for most posts. */
  emoji: string;
  tag: string | null;
}

/** A post put together, all but trend, link and code. */
export interface Told {
  /** The text with their blanks: close enough to its skeleton for a quick comparison. */
  masked: string;
  /** All the products that it names. */
  products: readonly Product[];
  /** How its figures were reckoned. */
  sums: readonly string[];
}

/** What goes into the last blanks. */
export interface Ends {
  brand: Pick<Brand, 'promo'>;
  topic: Pick<Topic, 'hashtag'> | null;
  /** X's weighted length, with the link as 23. */
  maxLength: number;
}

/** The post that these words make; undefined where it is too long. */
export function tell(words: Words, ends: Ends): Told | undefined {
  const { layout, hook, point, second, closing, call, emoji, tag } = words;
  const withEmoji = (text: string) => (emoji ? `${text} ${emoji}` : text);
  const discount = ends.brand.promo.discount;
  const masked = fill(layout, {
    hook,
    point: second ? point.text : withEmoji(point.text),
    second: second ? withEmoji(second.text) : '',
    call: fill(call, { closing: closing.text, discount }),
    tag: tag ?? '',
  })
    .replace(/[ \n]{2,}/g, withoutGaps)
    .trim();
  if (roughLength(masked, ends) > ends.maxLength) return undefined;
  const wordings = second ? [point, second, closing] : [point, closing];
  return {
    masked,
    products: [...new Set(wordings.flatMap(({ products }) => products))],
    sums: [...new Set(wordings.flatMap(({ sums }) => sums))],
  };
}

/** Puts in what is in every post and makes none of them new. */
export const textOf = (masked: string, { brand, topic }: Pick<Ends, 'brand' | 'topic'>, link: string): string =>
  fill(masked, { trend: topic?.hashtag ?? '', code: brand.promo.code, link });

/** A part that was left out leaves its space, and perhaps its line. */
function withoutGaps(gap: string): string {
  const lines = gap.split('\n').length - 1;
  return lines === 0 ? ' ' : lines === 1 ? '\n' : '\n\n';
}

/** Nearly X's count, in a fraction of its time: validation counts exactly. */
const roughLength = (masked: string, { brand, topic }: Ends): number =>
  masked.length +
  (topic && masked.includes('{trend}') ? topic.hashtag.length - '{trend}'.length : 0) +
  (brand.promo.code.length - '{code}'.length) +
  (X_LINK_LENGTH - '{link}'.length);
