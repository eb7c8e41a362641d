export { calendarPage } from './calendar-page.ts';
export type { FaultProfileName } from './fault-profiles.ts';
export { INVARIANTS, type Invariant, type Violation } from './invariants.ts';
export {
  type Difference,
  differences,
  type SlotLine,
  type Summary,
  shortLinks,
  slotLine,
  slotLines,
  summaryOf,
} from './report.ts';
export { type Simulation, type SimulationRequest, simulate } from './simulate.ts';
