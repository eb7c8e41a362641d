export { type Breaker, type BreakerState, breakerStateOf } from './sources/breaker.ts';
export { readAllSourceHealth, type SourceHealth } from './sources/source-health.ts';
