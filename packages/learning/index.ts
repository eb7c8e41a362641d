export { describeLean } from './describe-lean.ts';
export { type ArmLean, type Candidate, LEAST_TIMES_EVEN, type Lean, lean, MOST_TIMES_EVEN_OF_AN_IDEA } from './lean.ts';
export { MEASURES, type Measure, measureOf, type Observation } from './observation.ts';
export { type ExtraCosts, observationOf } from './observe.ts';
export { drawOrder, type Random } from './random.ts';
export { LEARNED, type Learned, type LearningSummary, type Tally } from './summary.ts';
export { updateSummary } from './update-summary.ts';
