import type { Angle, Draft } from '@promoter/domain';
import type { Decision } from '@promoter/slots';
import { anglesInTurn } from './angle.ts';
import { voiceOf } from './brand/brand.ts';
import type { Scene } from './candidates.ts';
import { diceFor } from './dice.ts';
import { pickGif } from './gif-choice.ts';
import { linkFor, utmIdOf } from './link.ts';
import { chooseProducts, wantedKind } from './offers/product-choice.ts';
import { type Product, productsOf } from './offers/products.ts';
import { usableOffers } from './offers/usable-offers.ts';
import { trendPolicy } from './policy.ts';
import { type Recollection, recollect } from './post-history/post-history.ts';
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
 * texts the one least like everything remembered. Pure: the same request makes the same post. The search is
 * bounded by angles × trends; when all of them fail, the composition is blocked with the rule that stood in the way.
 */
export function compose(request: CompositionRequest): Composition {
  const { slot, now } = request;
  const memory = recollect(request.remembered.filter((entry) => entry.expiresAt > now && entry.slot !== slot.id));
  const usable = usableOffers(request.offers, now, request.settings.offersMaxAgeMs);
  const products = productsOf(usable, request.brand, now);
  const { topics, refused } = topicsOf(request);
  let drawn = 0;
  let blocked: { angle: Angle; topic: Topic | null; result: NotFound } | undefined;

  for (const angle of anglesInTurn(request.account, memory.entries)) {
    for (const topic of [...topics, null]) {
      const { scene, result } = trySearch(angle, topic, products, memory, request);
      drawn += result.drawn;
      if (result.kind === 'found') return composed(scene, { ...result, drawn }, memory, refused, request);
      blocked ??= { angle, topic, result };
    }
  }
  return blockedBy(blocked, drawn, refused, request);
}

function topicsOf({ trends, settings, passedOver }: CompositionRequest) {
  const topics: Topic[] = [];
  const refused = [...passedOver];
  for (const trend of trends) {
    const choice = topicOf(trend, settings);
    if (choice.kind === 'topic') topics.push(choice.topic);
    else refused.push({ hashtag: trend.hashtag, reason: choice.reason });
  }
  return { topics: topics.slice(0, MAX_TOPICS), refused };
}

function trySearch(
  angle: Angle,
  topic: Topic | null,
  products: readonly Product[],
  memory: Recollection,
  request: CompositionRequest,
): { scene: Scene; result: Found | NotFound } {
  const { slot, account, brand, settings, deny } = request;
  const dice = diceFor(`${slot.id} ${angle} ${topic?.hashtag ?? ''}`);
  const voice = voiceOf(brand, account.id);
  const kind = wantedKind(voice, topic, products, brand, dice);
  const needsTag = topic === null || (settings.requireDomainTag && !topic.domain);
  const excluded = [...deny.map((denied) => `#${denied.replace(/^#/, '')}`), ...(topic ? [topic.hashtag] : [])];
  const tag = needsTag
    ? (pickDomainTag(brand.tags[kind][angle], account, memory.entries, excluded, dice) ?? null)
    : null;
  const tags = [...(topic ? [topic.hashtag] : []), ...(tag ? [tag] : [])];
  const scene: Scene = {
    brand,
    voice,
    angle,
    kind,
    topic,
    tag,
    link: linkFor(slot, tags, brand),
    products: chooseProducts(products, kind, topic, memory.entries, dice),
    maxLength: settings.maxLength,
  };
  const context = {
    brand,
    settings,
    topic,
    offers: request.offers,
    remembered: memory.entries,
    deny,
    now: request.now,
  };
  return { scene, result: search(scene, memory, context, dice) };
}

function composed(
  scene: Scene,
  { candidate, skeleton, rules, nearest, drawn }: Found,
  memory: Recollection,
  refused: Decision['passedOver'],
  request: CompositionRequest,
): Composition {
  const { slot, settings } = request;
  const { text, product } = candidate;
  const tags = hashtagsIn(text);
  const offerIds = product?.offerIds ?? [];
  const media = pickGif(scene.brand, request.account, scene, memory.entries);
  const draft: Draft = {
    text,
    tags,
    angle: scene.angle,
    offerIds,
    link: scene.link,
    utmId: utmIdOf(slot),
    fingerprint: fingerprintOf(skeleton),
    skeleton,
    cost: settings.prices.createPostWithUrl,
    ...(media ? { media } : {}),
  };
  const decision: Decision = {
    story: storyOf({ scene, product, media, drawn, nearest, remembered: memory.entries.length, request }),
    trend: trendOf(scene.topic),
    tags,
    angle: scene.angle,
    offerIds,
    rules: [...rules, trendPolicy(scene.topic, request.mode)],
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
  { remembered }: CompositionRequest,
): Composition {
  const failure = blocked?.result.failure ?? { rule: 'length', detail: 'nothing to say' };
  const stale = failure.rule === 'near-duplicate' || failure.rule === 'not-repeated';
  const rule = stale ? 'no-fresh-text' : failure.rule;
  const detail = stale ? `${drawn} texts, each too like one of ${remembered.length} remembered` : failure.detail;
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
