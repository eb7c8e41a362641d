import type { RuleVerdict } from '@promoter/slots';
import { type Candidate, type CompositionPlan, drawCandidates } from './candidates.ts';
import type { HistoryIndex } from './post-history/post-history.ts';
import { skeletonOf } from './post-history/skeleton.ts';
import type { Random } from './random.ts';
import type { CompositionRequest } from './request.ts';
import { firstFailure, validate } from './rules/validate.ts';
import { sortedBy } from './sorted-by.ts';
import { textOf } from './tell.ts';
import type { Topic } from './topics/topic.ts';

/** A text that might be taken. */
export interface Ranked {
  plan: CompositionPlan;
  candidate: Candidate;
  /** Similarity to the text of post history that it probably resembles most, 0 to 1; 1 where that was not measured. */
  nearest: number;
}

export interface Found {
  kind: 'found';
  plan: CompositionPlan;
  candidate: Candidate;
  text: string;
  skeleton: string;
  rules: RuleVerdict[];
  /** Greatest similarity to any text of post history, 0 to 1; null when there is none. */
  nearest: number | null;
}

/** Nothing was good enough; `failure` is what the likeliest text failed at. */
export interface NotFound {
  kind: 'not-found';
  topic: Topic | null;
  failure: Pick<RuleVerdict, 'rule' | 'detail'>;
  rules: RuleVerdict[];
}

/** How many texts of a draw are kept for being checked by the rules. */
const KEPT = 6;

/** A text less similar than this to all of post history is taken at once; for another, more are drawn. */
export const NEW_ENOUGH = 0.64;

/** A text more similar than this is taken where no angle has another. */
export const STILL_NEW = 0.68;

/** Texts are first drawn from so many of the openings that were used least. */
export const LEAST_USED = 6;

/**
 * Texts are drawn from a few of the least used openings, so that all are used before one comes again; where those resemble
 * a text of post history, more are drawn from any. Of those that share least with history so many are compared letter by
 * letter; the others are tried when these are refused.
 */
const DRAWS = [
  { openings: LEAST_USED, texts: 10, compared: 5 },
  { openings: Number.POSITIVE_INFINITY, texts: 16, compared: 4 },
] as const;

/** Draws texts for a composition plan, the least similar to post history first. */
export function rankCandidates(
  plan: CompositionPlan,
  history: HistoryIndex,
  random: Random,
): { ranked: Ranked[]; drawn: number } {
  let ranked: Ranked[] = [];
  let drawn = 0;
  for (const { openings, texts, compared } of DRAWS) {
    const candidates = drawCandidates(plan, history, random, { openings, texts });
    drawn += candidates.length;
    ranked = sortedBy(
      [...ranked, ...leastSimilar(candidates, history, compared).map((found) => ({ plan, ...found }))],
      ({ nearest }) => nearest,
    );
    if ((ranked[0]?.nearest ?? 1) < NEW_ENOUGH) break;
  }
  return { ranked, drawn };
}

/**
 * All are compared by shared pairs of words, few letter by letter, and those only until they prove more similar than the
 * least similar so far.
 */
function leastSimilar(
  candidates: readonly Candidate[],
  history: HistoryIndex,
  compared: number,
): Omit<Ranked, 'plan'>[] {
  let least = 1;
  return sortedBy(candidates, ({ masked }) => history.sharedPairs(masked))
    .slice(0, KEPT)
    .map((candidate, index) => {
      if (index >= compared) return { candidate, nearest: 1 };
      const nearest = history.nearest(candidate.masked, 'quick', least);
      // One that is more similar than the least so far was not measured to its end.
      if (nearest > least) return { candidate, nearest: 1 };
      least = nearest;
      return { candidate, nearest };
    });
}

/** The first of these texts that passes every rule. */
export function firstValid(
  ranked: readonly Ranked[],
  history: HistoryIndex,
  request: CompositionRequest,
): Found | NotFound {
  let refused: NotFound | undefined;
  for (const { plan, candidate } of ranked) {
    const { brand, topic } = plan;
    const text = textOf(candidate.masked, plan, plan.linkFor(candidate.tag));
    const rules = validate(text, { ...request, topic, history: history.entries });
    const failure = firstFailure(rules);
    if (!failure) {
      const skeleton = skeletonOf(text, brand);
      const nearest = history.entries.length > 0 ? history.nearest(skeleton, 'exact') : null;
      return { kind: 'found', plan, candidate, text, skeleton, rules, nearest };
    }
    refused ??= { kind: 'not-found', topic, failure, rules };
  }
  return (
    refused ?? { kind: 'not-found', topic: null, failure: { rule: 'length', detail: 'nothing was drawn' }, rules: [] }
  );
}
