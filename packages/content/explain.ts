import type { AccountId, Media, Trend } from '@promoter/domain';
import type { Candidate, CompositionPlan } from './candidates.ts';
import type { Found } from './search.ts';

/** Why this post, in the sentences that a person reads first: the decision's `story`. */
export function explain(
  { plan, candidate, nearest, drawn }: Found & { drawn: number },
  media: Media | undefined,
  { account, history, withoutTrend, leaning }: Circumstances,
): string[] {
  return [
    `It is account ${account}’s turn for the angle ${plan.angle}.`,
    aboutTrend(plan, candidate, withoutTrend),
    aboutIdea(candidate),
    aboutOffer(plan, candidate),
    ...(media ? [aboutPicture(media, candidate)] : []),
    nearest === null
      ? `It was chosen among ${drawn} texts; post history is empty.`
      : `Of ${drawn} texts it is the one least similar to the ${history} of the last 30 days: ${nearest.toFixed(2)} at most.`,
    ...(leaning === null ? [] : [leaning]),
  ];
}

const aboutPicture = (media: Media, { product }: Candidate): string =>
  'file' in media
    ? `It carries ${media.file}, the fitting GIF that the account used longest ago.`
    : `The price card of ${product?.label} goes with it where it shows the same price on the day.`;

interface Circumstances {
  account: AccountId;
  /** Posts in post history. */
  history: number;
  withoutTrend: WithoutTrend;
  /** How the choice leaned, as a sentence; null where nothing is known. */
  leaning: string | null;
}

/** Why a post has no trend: now and then one does without, or every text with one resembled an old one, or there was none. */
export type WithoutTrend = 'on purpose' | 'for something new' | 'for want of one';

const WITHOUT_TREND: Readonly<Record<WithoutTrend, string>> = {
  'on purpose': 'Now and then a post does without a trend, and this one does',
  'for something new': 'A text without a trend was newer than those with one',
  'for want of one': 'No trend could be used',
};

function aboutTrend({ topic }: CompositionPlan, { tag }: Candidate, withoutTrend: WithoutTrend): string {
  if (!topic) return `${WITHOUT_TREND[withoutTrend]}: ${tag ? `${tag} is the only tag` : 'it has no tag'}.`;
  const { hashtag, reason, domain } = topic;
  const seen = `${hashtag} ${origin(topic)}: ${reason}.`;
  return seen.replace(/\.\.$/, '.') + (domain ? ' It is of our own field, so it is the domain tag too.' : '');
}

const origin = ({ source, scope, rank, category }: Trend): string =>
  source === 'calendar'
    ? `is what the calendar has today (${category})`
    : `was number ${rank} on ${source} (${scope}, ${category})`;

const aboutIdea = ({ idea, device }: Candidate): string =>
  `The idea is ${idea.id}: ${idea.says}${device ? ` What links it to the trend is ${device}.` : ''}`;

function aboutOffer({ kind, brand }: CompositionPlan, { product, products }: Candidate): string {
  const what = brand.kindLabels[kind];
  if (!product) return `It sells ${what} without a price, because no fresh one is at hand.`;
  const named = [product, ...products.filter((other) => other !== product)];
  const note = named.some(({ sample }) => sample) ? ', from the SAMPLE list, whose prices are not current' : '';
  return `It sells ${what} with ${named.map(({ label }) => label).join(' beside ')}${note}.`;
}
