import { openingsFor } from './candidates.ts';
import { restedOpenings } from './ideas/openings.ts';
import { leanedChoices } from './leaned-choices.ts';
import type { Leaning, LeaningArm, LeaningChoice } from './leaning.ts';
import type { HistoryIndex } from './post-history/post-history.ts';
import { type Found, LEAST_USED } from './search.ts';

/** So many arms are told: the record of each slot of the day is read with every post. */
const MOST_TOLD = 2;

/** An arm that is chosen nearly as often as evenly leans nowhere worth telling. */
const LEAST_TOLD = 1.05;

/** How the choice leaned, or would have, as a sentence; null where nothing is known of earlier posts. */
export function tellLeaning({ plan, candidate }: Found, makeup: LeaningChoice, history: HistoryIndex): string | null {
  const { leaning } = plan;
  if (!leaning) return null;
  if (leaning.follows) {
    const own = candidate.arms.filter(({ dimension, arm }) => makeup[dimension] === arm);
    const told = describeMost(own, leaning);
    return told ? `Learning leaned the choice: ${told}.` : 'Learning leaned the choice nowhere.';
  }
  const openings = restedOpenings(openingsFor(plan), plan.account, history, LEAST_USED);
  const { arms } = leanedChoices(openings, plan, leaning);
  const told = describeMost(favouritesOf(arms), leaning);
  return told
    ? `With learning on, the choice would have leaned to ${told}.`
    : 'With learning on, the choice would have leaned nowhere.';
}

/** Those of the arms, one a dimension, that the choice leaned to or from the most; empty where it did so with none. */
function describeMost(arms: readonly LeaningArm[], leaning: Leaning): string {
  const most = arms
    .map((one) => ({ ...one, lean: Math.max(one.timesEven, 1 / one.timesEven) }))
    .filter(({ lean }) => lean >= LEAST_TOLD)
    .sort((a, b) => b.lean - a.lean)
    .slice(0, MOST_TOLD);
  const choice = Object.fromEntries(most.map(({ dimension, arm }) => [dimension, arm]));
  return leaning.describe(most, choice).join('; ');
}

/** The arm of each dimension that the choice leans to most for what its posts brought. */
const favouritesOf = (arms: readonly LeaningArm[]): LeaningArm[] =>
  [...Map.groupBy(arms, ({ dimension }) => dimension).values()].flatMap((ofDimension) =>
    ofDimension
      .filter(({ posts, timesEven }) => posts > 0 && timesEven > 1)
      .sort((a, b) => b.timesEven - a.timesEven)
      .slice(0, 1),
  );
