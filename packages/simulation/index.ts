export { type CalendarEntry, calendarPage, entryOf } from './calendar-page.ts';
export { WEATHERS, type WeatherName } from './faults.ts';
export { INVARIANTS, type Invariant, type Violation } from './invariants.ts';
export { type Simulation, type SimulationRequest, simulate } from './simulate.ts';
