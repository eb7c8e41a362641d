import type { AccountId, Media, Trend } from '@promoter/domain';
import type { CompositionPlan } from './candidates.ts';
import type { Product } from './offers/products.ts';
import type { Found } from './search.ts';

/** Why this post, in the sentences that a person reads first: the decision's `story`. */
export function explain(
  plan: CompositionPlan,
  { candidate, nearest, drawn }: Found,
  media: Media | undefined,
  { account, history }: { account: AccountId; history: number },
): string[] {
  return [
    `It is account ${account}’s turn for the angle ${plan.angle}.`,
    aboutTrend(plan),
    aboutOffer(plan, candidate.product),
    ...(media ? [`It carries ${media.file}, the fitting GIF that the account used longest ago.`] : []),
    nearest === null
      ? `It was chosen among ${drawn} texts; post history is empty.`
      : `Of ${drawn} texts it is the one least similar to the ${history} of the last 30 days: ${nearest.toFixed(2)} at most.`,
  ];
}

function aboutTrend({ topic, tag }: CompositionPlan): string {
  if (!topic) return `No trend could be used: ${tag ? `${tag} is the only tag` : 'it has no tag'}.`;
  const { hashtag, source, reason, domain } = topic;
  if (source === 'domain-tags') return `${hashtag} is one of our field’s own tags, taken since no trend was better.`;
  const seen = `${hashtag} ${origin(topic)}: ${reason}.`;
  return seen.replace(/\.\.$/, '.') + (domain ? ' It is of our own field, so it is the domain tag too.' : '');
}

const origin = ({ source, scope, rank, category }: Trend): string =>
  source === 'calendar'
    ? `is what the calendar has today (${category})`
    : `was number ${rank} on ${source} (${scope}, ${category})`;

function aboutOffer({ kind, brand }: CompositionPlan, product: Product | null): string {
  const what = brand.kindLabels[kind];
  if (!product) return `It sells ${what} without a price, because no fresh one is at hand.`;
  const note = product.sample ? ', from the SAMPLE list, whose prices are not current' : '';
  return `It sells ${what} with ${product.label}${note}.`;
}
