export * from './account.ts';
export { allEnded } from './all-ended.ts';
export * from './decision.ts';
export * from './firing.ts';
export * from './latency.ts';
export * from './ledger.ts';
export {
  dayNumber,
  dayOf,
  endOfLocalDay,
  firstShowing,
  localDay,
  localDayNumber,
  localTime,
  startOfDay,
  startOfDayNumber,
} from './local-time.ts';
export * from './log.ts';
export * from './money.ts';
export * from './moves.ts';
export * from './notes.ts';
export * from './offer.ts';
export * from './post.ts';
export * from './post-history.ts';
export * from './publisher.ts';
export * from './region.ts';
export * from './schedule.ts';
export { scheduleFaults } from './schedule-faults.ts';
export * from './slot.ts';
export * from './slot-id.ts';
export * from './slot-record.ts';
export * from './steering.ts';
export * from './store.ts';
export * from './time.ts';
export * from './timeline.ts';
export * from './trend.ts';
export * from './trend-reader.ts';
export * from './usage.ts';
export { type Schedule, windowMinutes } from './window.ts';
export { isZone, type KnownOffsets, knownOffsets, offsetAt, rememberOffsets } from './zone.ts';
