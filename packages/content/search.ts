import type { RuleVerdict } from '@promoter/slots';
import { type Candidate, type CompositionPlan, drawCandidates } from './candidates.ts';
import type { HistoryIndex } from './post-history/post-history.ts';
import { skeletonOf } from './post-history/skeleton.ts';
import type { Random } from './random.ts';
import type { ValidationContext } from './rules/rule.ts';
import { firstFailure, validate } from './rules/validate.ts';
import { sortedBy } from './sorted-by.ts';

export interface Found {
  kind: 'found';
  candidate: Candidate;
  skeleton: string;
  rules: RuleVerdict[];
  /** Greatest similarity to any text of post history, 0 to 1; null when there is none. */
  nearest: number | null;
  drawn: number;
}

/** Nothing was good enough; `failure` is what the likeliest text failed at. */
export interface NotFound {
  kind: 'not-found';
  failure: Pick<RuleVerdict, 'rule' | 'detail'>;
  rules: RuleVerdict[];
  drawn: number;
}

/** How many texts are checked by the rules before the composition plan is given up. */
const TRIED = 8;

/** How many of them are compared letter by letter to find the best; the others are tried when these are refused. */
const FINALISTS = 4;

/** Draws texts for a composition plan and takes, of those that pass every rule, the one least similar to post history. */
export function search(
  plan: CompositionPlan,
  history: HistoryIndex,
  context: ValidationContext,
  random: Random,
): Found | NotFound {
  const candidates = drawCandidates(plan, history.usage, random);
  const drawn = candidates.length;
  let refused: RuleVerdict[] | undefined;
  for (const candidate of leastSimilar(candidates, history)) {
    const rules = validate(candidate.text, context);
    if (!firstFailure(rules)) {
      const skeleton = skeletonOf(candidate.text, plan.brand);
      const nearest = history.entries.length > 0 ? history.nearest(skeleton, 'exact') : null;
      return { kind: 'found', candidate, skeleton, rules, nearest, drawn };
    }
    refused ??= rules;
  }
  const failure = firstFailure(refused ?? []) ?? { rule: 'length', detail: `nothing fits ${plan.maxLength}` };
  return { kind: 'not-found', failure, rules: refused ?? [], drawn };
}

/**
 * The texts to try, least similar first: all are compared by shared pairs of words, few letter by letter, and those only
 * until they prove more similar than the least similar so far.
 */
function leastSimilar(candidates: readonly Candidate[], history: HistoryIndex): Candidate[] {
  const tried = sortedBy(candidates, ({ masked }) => history.sharedPairs(masked)).slice(0, TRIED);
  let least = 1;
  const finalists = sortedBy(tried.slice(0, FINALISTS), ({ masked }) => {
    const nearest = history.nearest(masked, 'quick', least);
    least = Math.min(least, nearest);
    return nearest;
  });
  return [...finalists, ...tried.slice(FINALISTS)];
}
