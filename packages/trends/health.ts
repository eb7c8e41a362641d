export { type Breaker, type BreakerState, stateOf } from './sources/breaker.ts';
export { readAllSourceHealth, type SourceHealth } from './sources/source-health.ts';
