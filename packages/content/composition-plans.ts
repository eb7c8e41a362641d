import { type Angle, type UsableTrend, unsuitedOn } from '@promoter/domain';
import { type Idea, type Voice, voiceOf } from './brand/brand.ts';
import { KINDS } from './brand/kinds.ts';
import type { CompositionPlan } from './candidates.ts';
import { linkFor } from './link.ts';
import { chooseProducts, kindsToSell } from './offers/product-choice.ts';
import type { Product } from './offers/products.ts';
import type { HistoryIndex } from './post-history/post-history.ts';
import { type Random, randomFor } from './random.ts';
import type { CompositionRequest } from './request.ts';
import { domainTagsInTurn } from './tags.ts';
import { isLinkable, type Topic, topicOf } from './topics/topic.ts';

/** How many trends are tried for one angle before the post does without. */
const MAX_TOPICS = 4;

/** How many refused trends the record names. */
const MAX_PASSED_OVER = 5;

/**
 * Of a hundred posts so many may begin from a trend of another field: now and then a post speaks of its own subject
 * alone, so that the account is read for that. A trend of the field is always welcome.
 */
const WITH_FOREIGN_TREND = 86;

/** What a text may begin from, the preferred first: trends, and none. Beside it the trends that it may not begin from, with the reason. */
export function sortTopics({ trends, passedOver, brand, slot }: CompositionRequest): {
  topics: (Topic | null)[];
  passedOver: CompositionRequest['passedOver'];
  /** Whether this post does without a trend of another field although there is one. */
  isAlone: boolean;
} {
  const usable: Topic[] = [];
  const refused: { hashtag: string; reason: string }[] = [];
  for (const trend of trends) {
    const { hashtag } = trend;
    const unsuited = faultOf(trend, slot.day);
    const topic = unsuited ? undefined : topicOf(trend, brand);
    if (topic) usable.push(topic);
    else refused.push({ hashtag, reason: unsuited ?? 'the catalogue has no words for it' });
  }
  const topics = usable.slice(0, MAX_TOPICS);
  const isAlone = !topics[0]?.field && randomFor(`${slot.id} alone`).below(100) >= WITH_FOREIGN_TREND;
  return {
    topics: isAlone ? [null, ...topics] : [...topics, null],
    // Tags of our own come last: nobody who reads the record misses them.
    passedOver: [...refused, ...passedOver]
      .sort((a, b) => Number(a.reason === OWN_TAG) - Number(b.reason === OWN_TAG))
      .slice(0, MAX_PASSED_OVER),
    isAlone: isAlone && topics.length > 0,
  };
}

const OWN_TAG = 'is a tag of our own field and no trend';

/** Why no post begins from a trend of these hours; undefined where one may. */
function faultOf(trend: UsableTrend, day: string): string | undefined {
  // Where no site answers, tags of the field stand in for trends. An idea has such a tag of its own, at the end.
  if (trend.source === 'domain-tags') return OWN_TAG;
  return isLinkable(trend) ? unsuitedOn(trend.hashtag, day) : 'X would not link it as one tag';
}

/**
 * What a post of an angle may be about, the preferred first: topic after topic, and for each first what the voice mostly
 * sells, then the other kind.
 */
export function* plansFor(
  angle: Angle,
  topics: readonly (Topic | null)[],
  products: readonly Product[],
  history: HistoryIndex,
  request: CompositionRequest,
): Generator<{ plan: CompositionPlan; random: Random }> {
  const { slot } = request;
  const voice = voiceFor(request);
  for (const topic of topics) {
    const random = randomFor(`${slot.id} ${angle} ${topic?.hashtag ?? ''}`);
    for (const kind of kindsToSell(voice, topic, products, random)) {
      const chosen = chooseProducts(products, kind, topic, history.entries, random);
      if (chosen.length === 0 && products.length > 0) continue;
      const choices = { voice, angle, kind, topic, products: chosen, companions: products, gifts: [] };
      yield { plan: planFor(choices, history, request, random), random };
    }
  }
}

/** Posts of an angle without a price, for when no idea fits anything that is on the list today, unless it is free. */
export function* unpricedPlansFor(
  angle: Angle,
  products: readonly Product[],
  history: HistoryIndex,
  request: CompositionRequest,
): Generator<{ plan: CompositionPlan; random: Random }> {
  const { slot } = request;
  const voice = voiceFor(request);
  const random = randomFor(`${slot.id} ${angle} unpriced`);
  for (const kind of KINDS) {
    const gifts = voice.free ? products.filter((product) => product.free && product.kind === kind) : [];
    const choices = { voice, angle, kind, topic: null, products: [], companions: [], gifts };
    yield { plan: planFor(choices, history, request, random), random };
  }
}

/** The account's voice, as far as its ideas may be told. */
function voiceFor({ account, brand, withoutIdeas = [] }: CompositionRequest): Voice {
  const voice = voiceOf(brand, account.id);
  if (withoutIdeas.length === 0) return voice;
  return { ...voice, ideas: voice.ideas.filter(({ id }) => !withoutIdeas.includes(id)) };
}

type Choices = Pick<CompositionPlan, 'voice' | 'angle' | 'kind' | 'topic' | 'products' | 'companions' | 'gifts'>;

function planFor(
  choices: Choices,
  { entries }: HistoryIndex,
  { slot, account, brand, settings, deny, refusedTags = [], leaning }: CompositionRequest,
  random: Random,
): CompositionPlan {
  const { topic, kind } = choices;
  const trend = topic ? [topic.hashtag] : [];
  const needsTag = topic === null || (settings.requireDomainTag && !topic.domain);
  const excluded = [...deny, ...refusedTags, ...trend];
  const tags = new Map<Idea, readonly string[]>();
  // Who reads one account, or all of them, does not meet it twice in a row.
  const lastPosts = [entries.at(-1), entries.findLast((entry) => entry.account === account.id)];
  const links = new Map<string | null, string>();
  return {
    ...choices,
    brand,
    account: account.id,
    leaning,
    isRested: ({ label }) => lastPosts.every((post) => post?.product !== label),
    tagsFor(idea) {
      const known = tags.get(idea);
      if (known || !needsTag) return known ?? [];
      const inTurn = domainTagsInTurn(idea.tags, brand.tags[kind], account, entries, excluded, random);
      tags.set(idea, inTurn);
      return inTurn;
    },
    linkFor(tag) {
      const link = links.get(tag) ?? linkFor(slot, [...trend, ...(tag ? [tag] : [])], brand);
      links.set(tag, link);
      return link;
    },
    maxLength: settings.maxLength,
  };
}
