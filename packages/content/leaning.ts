import type { Makeup } from '@promoter/domain';

/** What a choice may lean in: see `Makeup`. */
export type LeaningDimension = 'device' | 'product' | 'domainTag' | 'idea';

/** An arm in each dimension; one that is absent leans nowhere. */
export type LeaningChoice = Pick<Makeup, LeaningDimension>;

/** One thing that might be posted. */
export interface Leanable extends LeaningChoice {
  /** Its part under even choice, in any unit, above 0. */
  even: number;
}

/** How far the choice leans to one arm: its probability as a multiple of that under even choice, and what that rests on. */
export interface LeaningArm {
  dimension: LeaningDimension;
  arm: string;
  timesEven: number;
  posts: number;
  actionsPerPost: number | null;
}

/** What earlier posts brought, as a choice of texts asks for it. */
export interface Leaning {
  /** Whether texts are chosen by it; else the record alone says where it would have leaned. */
  follows: boolean;
  /** Each one's probability, in their order: above 0, together 1. And the arms that they have. */
  share(leanables: readonly Leanable[]): { shares: readonly number[]; arms: readonly LeaningArm[] };
  /** How far the choice leans to each arm of this one, in words without a full stop. */
  describe(arms: readonly LeaningArm[], choice: LeaningChoice): readonly string[];
}
