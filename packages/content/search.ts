import type { RuleVerdict } from '@promoter/domain';
import { type Candidate, drawCandidates, type Scene } from './candidates.ts';
import type { Dice } from './dice.ts';
import type { Recollection } from './memory/recollection.ts';
import { skeletonOf } from './memory/skeleton.ts';
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

/** How many texts are compared letter by letter; the others were ruled out by their phrases. */
const FINALISTS = 8;

/** Draws texts for a scene and takes, of those that pass every rule, the one least like everything remembered. */
export function search(scene: Scene, memory: Recollection, context: ValidationContext, dice: Dice): Found | NotFound {
  const candidates = drawCandidates(scene, memory.phrases, dice);
  const drawn = candidates.length;
  let refused: RuleVerdict[] | undefined;
  for (const { candidate, skeleton } of leastAlike(candidates, scene, memory)) {
    const rules = validate(candidate.text, context);
    if (!firstFailure(rules)) {
      const nearest = memory.entries.length > 0 ? memory.nearest(skeleton, 'look') : null;
      return { kind: 'found', candidate, skeleton, rules, nearest, drawn };
    }
    refused ??= rules;
  }
  const failure = firstFailure(refused ?? []) ?? { rule: 'length', detail: `nothing fits ${scene.maxLength}` };
  return { kind: 'not-found', failure, rules: refused ?? [], drawn };
}

/**
 * The finalists, least alike first: all are looked at for shared phrases, few letter by letter, and those only until
 * they prove more alike than the least so far.
 */
function leastAlike(candidates: readonly Candidate[], { brand }: Scene, memory: Recollection) {
  let least = 1;
  return candidates
    .map((candidate) => ({ candidate, shared: memory.glance(candidate.masked) }))
    .sort((a, b) => a.shared - b.shared)
    .slice(0, FINALISTS)
    .map(({ candidate }) => {
      const skeleton = skeletonOf(candidate.text, brand);
      const nearest = memory.nearest(skeleton, 'glimpse', least);
      least = Math.min(least, nearest);
      return { candidate, skeleton, nearest };
    })
    .sort((a, b) => a.nearest - b.nearest);
}
