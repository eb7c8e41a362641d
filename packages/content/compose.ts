import type { Angle, Draft } from '@promoter/domain';
import type { Decision } from '@promoter/slots';
import { anglesInTurn } from './angle.ts';
import { voiceOf } from './brand/brand.ts';
import type { CompositionPlan } from './candidates.ts';
import { explain } from './explain.ts';
import { pickGif } from './gif-choice.ts';
import { linkFor, utmIdOf } from './link.ts';
import { chooseProducts, wantedKind } from './offers/product-choice.ts';
import { type Product, productsOf } from './offers/products.ts';
import { usableOffers } from './offers/usable-offers.ts';
import { trendPolicy } from './policy.ts';
import { type HistoryIndex, indexHistory } from './post-history/post-history.ts';
import { fingerprintOf } from './post-history/skeleton.ts';
import { randomFor } from './random.ts';
import type { Composition, CompositionRequest } from './request.ts';
import { type Found, type NotFound, search } from './search.ts';
import { pickDomainTag } from './tags.ts';
import { hashtagsIn } from './text.ts';
import { isLinkable, type Topic, topicOf } from './topic.ts';

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
  const { slot, account, brand, now, settings, trends } = request;
  const history = indexHistory(request.history.filter((entry) => entry.expiresAt > now && entry.slot !== slot.id));
  const products = productsOf(usableOffers(request.offers, now, settings.offersMaxAgeMs), brand, now);
  const topics = trends.filter(isLinkable).slice(0, MAX_TOPICS).map(topicOf);
  let drawn = 0;
  let failed: Failed | undefined;
  for (const angle of anglesInTurn(account, history.entries)) {
    for (const topic of [...topics, null]) {
      const { plan, result } = trySearch(angle, topic, products, history, request);
      drawn += result.drawn;
      if (result.kind === 'found') return composed(plan, { ...result, drawn }, history, request);
      failed ??= { angle, topic, ...result };
    }
  }
  return blocked(failed, drawn, request);
}

/** The first search that found nothing: what it was about and what its texts failed at. */
type Failed = NotFound & { angle: Angle; topic: Topic | null };

function trySearch(
  angle: Angle,
  topic: Topic | null,
  products: readonly Product[],
  history: HistoryIndex,
  request: CompositionRequest,
): { plan: CompositionPlan; result: Found | NotFound } {
  const { slot, account, brand, settings, deny } = request;
  const random = randomFor(`${slot.id} ${angle} ${topic?.hashtag ?? ''}`);
  const voice = voiceOf(brand, account.id);
  const kind = wantedKind(voice, topic, products, brand, random);
  const trend = topic ? [topic.hashtag] : [];
  const needsTag = topic === null || (settings.requireDomainTag && !topic.domain);
  const tag = needsTag
    ? (pickDomainTag(brand.tags[kind][angle], account, history.entries, [...deny, ...trend], random) ?? null)
    : null;
  const plan: CompositionPlan = {
    brand,
    voice,
    angle,
    kind,
    topic,
    tag,
    link: linkFor(slot, [...trend, ...(tag ? [tag] : [])], brand),
    products: chooseProducts(products, kind, topic, history.entries, random),
    maxLength: settings.maxLength,
  };
  return { plan, result: search(plan, history, { ...request, topic, history: history.entries }, random) };
}

function composed(
  plan: CompositionPlan,
  found: Found,
  history: HistoryIndex,
  request: CompositionRequest,
): Composition {
  const { slot, account, settings, mode } = request;
  const { angle, link, topic, brand } = plan;
  const { text, product } = found.candidate;
  const media = pickGif(brand, account, plan, history.entries);
  const shared = { angle, tags: hashtagsIn(text), offerIds: product?.offerIds ?? [] };
  const draft: Draft = {
    ...shared,
    text,
    link,
    utmId: utmIdOf(slot),
    fingerprint: fingerprintOf(found.skeleton),
    skeleton: found.skeleton,
    cost: settings.prices.createPostWithUrl,
    ...(media ? { media } : {}),
  };
  const decision: Decision = {
    ...shared,
    ...trendsOf(topic, request),
    story: explain(plan, found, media, { account: account.id, history: history.entries.length }),
    rules: [...found.rules, trendPolicy(topic, mode)],
    candidates: found.drawn,
    nearest: found.nearest,
  };
  return { kind: 'composed', draft, decision };
}

function blocked(failed: Failed | undefined, drawn: number, request: CompositionRequest): Composition {
  const failure = failed?.failure ?? { rule: 'length', detail: 'nothing to say' };
  const stale = failure.rule === 'near-duplicate' || failure.rule === 'not-repeated';
  const rule = stale ? 'no-fresh-text' : failure.rule;
  const detail = stale
    ? `${drawn} texts, each too similar to one of the ${request.history.length} in post history`
    : failure.detail;
  const decision: Decision = {
    ...trendsOf(failed?.topic ?? null, request),
    story: [`No text could be composed: ${rule}, ${detail}.`],
    tags: [],
    angle: failed?.angle ?? null,
    offerIds: [],
    rules: failed?.rules ?? [],
    candidates: drawn,
    nearest: null,
  };
  return { kind: 'blocked', rule, detail, decision };
}

/** The trend that was taken and those that were not, for the record. */
function trendsOf(
  topic: Topic | null,
  { trends, passedOver }: CompositionRequest,
): Pick<Decision, 'trend' | 'passedOver'> {
  const unlinkable = trends.filter((trend) => !isLinkable(trend));
  const refused = unlinkable.map(({ hashtag }) => ({ hashtag, reason: 'X would not link it as one tag' }));
  const trend = topic && {
    hashtag: topic.hashtag,
    source: topic.source,
    category: topic.category,
    reason: topic.reason,
  };
  return { trend, passedOver: [...passedOver, ...refused].slice(0, MAX_PASSED_OVER) };
}
