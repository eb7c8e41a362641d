import { makeupOf } from '@promoter/domain';
import type { Idea } from './brand/brand.ts';
import type { Opening } from './ideas/openings.ts';
import type { Leaning, LeaningArm } from './leaning.ts';
import type { Product } from './offers/products.ts';
import type { Random } from './random.ts';

/** What a text begins with, what it sells and its domain tag. */
export interface Choice {
  opening: Opening;
  product: Product | null;
  /** Asked for when the words are chosen. */
  tag: () => string | null;
}

/** What rotation and rules leave of tags and products. */
interface Allowed {
  /** Empty where no tag is needed. */
  tagsFor: (idea: Idea) => readonly string[];
  /** A product that is not rested waits, where the idea fits another. */
  isRested: (product: Product) => boolean;
}

export interface LeanedChoices {
  arms: readonly LeaningArm[];
  /** One of them, by its share. */
  draw(random: Random): Choice | undefined;
}

/** Shares that differ by less than this are drawn alike. */
const STEPS = 2 ** 32;

/** All that these openings can be told with, shared out: evenly among ideas, and within each, but for what earlier posts brought. */
export function leanedChoices(
  openings: readonly Opening[],
  { tagsFor, isRested }: Allowed,
  leaning: Leaning,
): LeanedChoices {
  const choices = [...Map.groupBy(openings, ({ idea }) => idea)].flatMap(([idea, ofIdea]) => {
    const wanted = tagsFor(idea);
    const tags = wanted.length > 0 ? wanted : [null];
    return ofIdea.flatMap((opening) => {
      const rested = opening.products.filter((product) => product === null || isRested(product));
      const products = rested.length > 0 ? rested : opening.products;
      const even = 1 / (ofIdea.length * products.length * tags.length);
      return products.flatMap((product) => tags.map((tag) => ({ opening, product, tag: () => tag, even })));
    });
  });
  const { shares, arms } = leaning.share(
    choices.map(({ opening: { idea, device }, product, tag, even }) => ({
      ...makeupOf({ idea: idea.id, device, product: product?.label, domainTag: tag() }),
      even,
    })),
  );
  return {
    arms,
    draw(random) {
      let left = random.below(STEPS) / STEPS;
      return choices.find((_, place) => {
        left -= shares[place] ?? 0;
        return left < 0;
      });
    },
  };
}
