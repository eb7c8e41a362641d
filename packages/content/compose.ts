import { type Angle, type Draft, makeupOf } from '@promoter/domain';
import type { Decision } from '@promoter/slots';
import { anglesInTurn } from './angle.ts';
import { yardsticksIn } from './arithmetic/yardsticks.ts';
import { pickCard } from './card-choice.ts';
import { plansFor, sortTopics, unpricedPlansFor } from './composition-plans.ts';
import { explain, type WithoutTrend } from './explain.ts';
import { pickGif } from './gif-choice.ts';
import { utmIdOf } from './link.ts';
import { productsOf } from './offers/products.ts';
import { usableOffers } from './offers/usable-offers.ts';
import { trendPolicy } from './policy.ts';
import { type HistoryIndex, indexHistory } from './post-history/post-history.ts';
import { fingerprintOf } from './post-history/skeleton.ts';
import type { Composition, CompositionRequest } from './request.ts';
import { type Found, firstValid, NEW_ENOUGH, type NotFound, type Ranked, rankCandidates, STILL_NEW } from './search.ts';
import { tellLeaning } from './tell-leaning.ts';
import { hashtagsIn, proseOf } from './text.ts';
import type { Topic } from './topics/topic.ts';

/**
 * Composes the slot's post: the angle whose turn it is, the best trend that an idea can start from, an offer that the
 * idea fits, and of many texts the one least similar to post history. Pure: the same request makes the same post. The
 * search is bounded by angles × trends × kinds; when all of them fail, the composition is blocked with the rule that
 * stood in the way.
 */
export function compose(request: CompositionRequest): Composition {
  const { slot, account, brand, now, settings } = request;
  const history = indexHistory(request.history.filter((entry) => entry.expiresAt > now && entry.slot !== slot.id));
  const products = productsOf(usableOffers(request.offers, now, settings.offersMaxAgeMs), brand, now);
  const { topics, passedOver, isAlone } = sortTopics(request);
  const withoutTrend: WithoutTrend = isAlone
    ? 'on purpose'
    : topics.length > 1
      ? 'for something new'
      : 'for want of one';
  const record = { ...request, passedOver, withoutTrend };
  let drawn = 0;
  let failed: Failed | undefined;
  let alike: Found | undefined;
  for (const angle of anglesInTurn(account, history.entries)) {
    let ranked: Ranked[] = [];
    for (const { plan, random } of plansFor(angle, topics, products, history, request)) {
      // The same hooks lead from the next trend: what is newer is a text without one.
      const trend = ranked[0]?.plan.topic;
      if (trend && plan.topic && plan.topic !== trend) continue;
      const found = rankCandidates(plan, history, random);
      drawn += found.drawn;
      ranked = [...ranked, ...found.ranked].sort((a, b) => a.nearest - b.nearest);
      const fresh = ranked.filter(({ nearest }) => nearest < NEW_ENOUGH);
      if (fresh.length === 0) continue;
      const checked = firstValid(fresh, history, request);
      if (checked.kind === 'found') return composed({ ...checked, drawn }, history, record);
      failed ??= { angle, ...checked };
      ranked = ranked.slice(fresh.length);
    }
    if (ranked.length === 0) {
      for (const { plan, random } of unpricedPlansFor(angle, products, history, request)) {
        ranked.push(...rankCandidates(plan, history, random).ranked);
      }
    }
    if (ranked.length === 0) continue;
    const checked = firstValid(ranked, history, request);
    if (checked.kind !== 'found') failed ??= { angle, ...checked };
    else if ((checked.nearest ?? 0) <= STILL_NEW) return composed({ ...checked, drawn }, history, record);
    // A text that readers may take for an old one waits for what the other angles have.
    else if (alike === undefined || (checked.nearest ?? 0) < (alike.nearest ?? 0)) alike = checked;
  }
  if (alike) return composed({ ...alike, drawn }, history, record);
  return blocked(failed, drawn, record);
}

/** The first texts that were all refused: what they were about and what they failed at. */
type Failed = NotFound & { angle: Angle };

function composed(
  found: Found & { drawn: number },
  history: HistoryIndex,
  request: CompositionRequest & { withoutTrend: WithoutTrend },
): Composition {
  const { slot, account, settings, mode, now } = request;
  const { plan, text } = found;
  const { angle, topic, brand } = plan;
  // A card says what the post is about, and is of today; a GIF can wait.
  const media = pickCard(slot, found.candidate, settings.cards ?? 0) ?? pickGif(brand, account, plan, history.entries);
  const { idea, device, product, products, sums, tag } = found.candidate;
  const shared = { angle, tags: hashtagsIn(text), offerIds: products.flatMap(({ offerIds }) => offerIds) };
  const makeup = makeupOf({
    idea: idea.id,
    device,
    product: product?.label,
    domainTag: tag,
    topicCategory: topic?.category,
  });
  const draft: Draft = {
    ...shared,
    ...makeup,
    text,
    link: plan.linkFor(tag),
    utmId: utmIdOf(slot),
    fingerprint: fingerprintOf(found.skeleton),
    skeleton: found.skeleton,
    cost: settings.prices.createPostWithUrl,
    ...(media ? { media } : {}),
  };
  const yardsticks = yardsticksIn(proseOf(text, brand), sums, brand, now);
  const decision: Decision = {
    ...shared,
    ...trendsOf(topic, request),
    story: explain(found, media, {
      account: account.id,
      history: history.entries.length,
      withoutTrend: request.withoutTrend,
      leaning: tellLeaning(found, makeup, history),
    }),
    makeup,
    arithmetic: sums,
    yardsticks,
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
function trendsOf(topic: Topic | null, { passedOver }: CompositionRequest): Pick<Decision, 'trend' | 'passedOver'> {
  const trend = topic && {
    hashtag: topic.hashtag,
    source: topic.source,
    category: topic.category,
    reason: topic.reason,
  };
  return { trend, passedOver };
}
