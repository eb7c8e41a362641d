export { MEASURES, type Measure, measureOf, type Observation } from './observation.ts';
