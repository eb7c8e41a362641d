import type { Angle, Draft } from '@promoter/domain';
import type { Decision } from '@promoter/slots';
import { anglesInTurn } from './angle.ts';
import { voiceOf } from './brand/brand.ts';
import type { CompositionPlan } from './candidates.ts';
import { diceFor } from './dice.ts';
import { pickGif } from './gif-choice.ts';
import { linkFor, utmIdOf } from './link.ts';
import { chooseProducts, wantedKind } from './offers/product-choice.ts';
import { type Product, productsOf } from './offers/products.ts';
import { usableOffers } from './offers/usable-offers.ts';
import { trendPolicy } from './policy.ts';
import { type HistoryIndex, indexHistory } from './post-history/post-history.ts';
import { fingerprintOf } from './post-history/skeleton.ts';
import type { Composition, CompositionRequest } from './request.ts';
import { type Found, type NotFound, search } from './search.ts';
import { storyOf } from './story.ts';
import { pickDomainTag } from './tags.ts';
import { hashtagsIn } from './text.ts';
import { type Topic, topicOf } from './topic.ts';

/** How many trends are tried for one angle before the post does without. */
const MAX_TOPICS = 4;

/** How many refused trends the record names. */
const MAX_PASSED_OVER = 5;

/**
 * Composes the slot's post: the angle whose turn it is, the best trend that can be used, an offer, and of many
 * texts the one least similar to post history. Pure: the same request makes the same post. The search is
 * bounded by angles × trends; when all of them fail, the composition is blocked with the rule that stood in the way.
 */
export function compose(request: CompositionRequest): Composition {
  const { slot, now } = request;
  const history = indexHistory(request.history.filter((entry) => entry.expiresAt > now && entry.slot !== slot.id));
  const usable = usableOffers(request.offers, now, request.settings.offersMaxAgeMs);
  const products = productsOf(usable, request.brand, now);
  const { topics, refused } = topicsOf(request);
  let drawn = 0;
  let blocked: { angle: Angle; topic: Topic | null; result: NotFound } | undefined;

  for (const angle of anglesInTurn(request.account, history.entries)) {
    for (const topic of [...topics, null]) {
      const { plan, result } = trySearch(angle, topic, products, history, request);
      drawn += result.drawn;
      if (result.kind === 'found') return composed(plan, { ...result, drawn }, history, refused, request);
      blocked ??= { angle, topic, result };
    }
  }
  return blockedBy(blocked, drawn, refused, request);
}

function topicsOf({ trends, passedOver }: CompositionRequest) {
  const topics: Topic[] = [];
  const refused = [...passedOver];
  for (const trend of trends) {
    const choice = topicOf(trend);
    if (choice.kind === 'topic') topics.push(choice.topic);
    else refused.push({ hashtag: trend.hashtag, reason: choice.reason });
  }
  return { topics: topics.slice(0, MAX_TOPICS), refused };
}

function trySearch(
  angle: Angle,
  topic: Topic | null,
  products: readonly Product[],
  history: HistoryIndex,
  request: CompositionRequest,
): { plan: CompositionPlan; result: Found | NotFound } {
  const { slot, account, brand, settings, deny } = request;
  const dice = diceFor(`${slot.id} ${angle} ${topic?.hashtag ?? ''}`);
  const voice = voiceOf(brand, account.id);
  const kind = wantedKind(voice, topic, products, brand, dice);
  const needsTag = topic === null || (settings.requireDomainTag && !topic.domain);
  const excluded = [...deny, ...(topic ? [topic.hashtag] : [])];
  const tag = needsTag
    ? (pickDomainTag(brand.tags[kind][angle], account, history.entries, excluded, dice) ?? null)
    : null;
  const tags = [...(topic ? [topic.hashtag] : []), ...(tag ? [tag] : [])];
  const plan: CompositionPlan = {
    brand,
    voice,
    angle,
    kind,
    topic,
    tag,
    link: linkFor(slot, tags, brand),
    products: chooseProducts(products, kind, topic, history.entries, dice),
    maxLength: settings.maxLength,
  };
  const context = {
    brand,
    settings,
    topic,
    offers: request.offers,
    history: history.entries,
    taken: request.taken,
    deny,
    now: request.now,
  };
  return { plan, result: search(plan, history, context, dice) };
}

function composed(
  plan: CompositionPlan,
  { candidate, skeleton, rules, nearest, drawn }: Found,
  history: HistoryIndex,
  refused: Decision['passedOver'],
  request: CompositionRequest,
): Composition {
  const { slot, settings } = request;
  const { text, product } = candidate;
  const tags = hashtagsIn(text);
  const offerIds = product?.offerIds ?? [];
  const media = pickGif(plan.brand, request.account, plan, history.entries);
  const draft: Draft = {
    text,
    tags,
    angle: plan.angle,
    offerIds,
    link: plan.link,
    utmId: utmIdOf(slot),
    fingerprint: fingerprintOf(skeleton),
    skeleton,
    cost: settings.prices.createPostWithUrl,
    ...(media ? { media } : {}),
  };
  const decision: Decision = {
    story: storyOf({ plan, product, media, drawn, nearest, history: history.entries.length, request }),
    trend: trendOf(plan.topic),
    tags,
    angle: plan.angle,
    offerIds,
    rules: [...rules, trendPolicy(plan.topic, request.mode)],
    passedOver: refused.slice(0, MAX_PASSED_OVER),
    candidates: drawn,
    nearest,
  };
  return { kind: 'composed', draft, decision };
}

function blockedBy(
  blocked: { angle: Angle; topic: Topic | null; result: NotFound } | undefined,
  drawn: number,
  refused: Decision['passedOver'],
  { history }: CompositionRequest,
): Composition {
  const failure = blocked?.result.failure ?? { rule: 'length', detail: 'nothing to say' };
  const stale = failure.rule === 'near-duplicate' || failure.rule === 'not-repeated';
  const rule = stale ? 'no-fresh-text' : failure.rule;
  const detail = stale
    ? `${drawn} texts, each too similar to one of the ${history.length} in post history`
    : failure.detail;
  const decision: Decision = {
    story: [`No text could be composed: ${rule}, ${detail}.`],
    trend: trendOf(blocked?.topic ?? null),
    tags: [],
    angle: blocked?.angle ?? null,
    offerIds: [],
    rules: blocked?.result.rules ?? [],
    passedOver: refused.slice(0, MAX_PASSED_OVER),
    candidates: drawn,
    nearest: null,
  };
  return { kind: 'blocked', rule, detail, decision };
}

function trendOf(topic: Topic | null): Decision['trend'] {
  if (!topic) return null;
  const { hashtag, source, category, reason } = topic.trend;
  return { hashtag, source, category, reason };
}
