export { calendarPage, entryOf } from './calendar-page.ts';
export type { FaultProfileName } from './fault-profiles.ts';
export { INVARIANTS, type Invariant, type Violation } from './invariants.ts';
export { type Difference, differences, type SlotLine, type Summary, slotLines, summaryOf } from './report.ts';
export { shortLinks } from './short-links.ts';
export { type Simulation, type SimulationRequest, simulate } from './simulate.ts';
