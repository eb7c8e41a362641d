import type { RuleVerdict } from '@promoter/slots';
import { type Candidate, type CompositionPlan, drawCandidates } from './candidates.ts';
import type { Dice } from './dice.ts';
import type { HistoryIndex } from './post-history/post-history.ts';
import { skeletonOf } from './post-history/skeleton.ts';
import type { ValidationContext } from './rules/rule.ts';
import { firstFailure, validate } from './rules/validate.ts';

export interface Found {
  kind: 'found';
  candidate: Candidate;
  skeleton: string;
  rules: RuleVerdict[];
  /** Greatest similarity to anything remembered, 0 to 1; null when nothing is. */
  nearest: number | null;
  drawn: number;
}

/** Nothing was good enough; `failure` is what the likeliest text failed at. */
export interface NotFound {
  kind: 'not-found';
  failure: { rule: string; detail: string };
  rules: RuleVerdict[];
  drawn: number;
}

/** How many texts are judged by the rules before the scene is given up. */
const TRIED = 8;

/** How many of them are compared letter by letter to find the best; the others stand in when these are refused. */
const FINALISTS = 4;

/** Draws texts for a scene and takes, of those that pass every rule, the one least like everything remembered. */
export function search(
  plan: CompositionPlan,
  history: HistoryIndex,
  context: ValidationContext,
  dice: Dice,
): Found | NotFound {
  const candidates = drawCandidates(plan, history.phrases, dice);
  const drawn = candidates.length;
  let refused: RuleVerdict[] | undefined;
  for (const candidate of leastAlike(candidates, history)) {
    const rules = validate(candidate.text, context);
    if (!firstFailure(rules)) {
      const skeleton = skeletonOf(candidate.text, plan.brand);
      const nearest = history.entries.length > 0 ? history.nearest(skeleton, 'look') : null;
      return { kind: 'found', candidate, skeleton, rules, nearest, drawn };
    }
    refused ??= rules;
  }
  const failure = firstFailure(refused ?? []) ?? { rule: 'length', detail: `nothing fits ${plan.maxLength}` };
  return { kind: 'not-found', failure, rules: refused ?? [], drawn };
}

/**
 * The texts to try, least alike first: all are looked at for shared phrases, few letter by letter, and those only until
 * they prove more alike than the least so far.
 */
function leastAlike(candidates: readonly Candidate[], history: HistoryIndex): Candidate[] {
  const byGlance = candidates
    .map((candidate) => ({ candidate, shared: history.glance(candidate.masked) }))
    .sort((a, b) => a.shared - b.shared)
    .slice(0, TRIED)
    .map(({ candidate }) => candidate);
  let least = 1;
  const finalists = byGlance
    .slice(0, FINALISTS)
    .map((candidate) => {
      const nearest = history.nearest(candidate.masked, 'glimpse', least);
      least = Math.min(least, nearest);
      return { candidate, nearest };
    })
    .sort((a, b) => a.nearest - b.nearest)
    .map(({ candidate }) => candidate);
  return [...finalists, ...byGlance.slice(FINALISTS)];
}
