export { calendarPage } from './calendar-page.ts';
export type { FaultProfileName } from './fault-profiles.ts';
export { INVARIANTS, type Invariant, type Violation } from './invariants.ts';
export * from './report.ts';
export { type Simulation, type SimulationRequest, simulate } from './simulate.ts';
export { type CardPicture, type DeferredCards, deferCards } from './simulated-cards.ts';
