export * from './account.ts';
export { allSettledOrThrow } from './all-settled-or-throw.ts';
export * from './api-calls.ts';
export * from './holds.ts';
export * from './key-value-store.ts';
export * from './latency.ts';
export {
  dayNumber,
  dayOf,
  endOfLocalDay,
  instantOfWallTime,
  localDay,
  localDayNumber,
  localTime,
  startOfDay,
  startOfDayNumber,
} from './local-time.ts';
export * from './log.ts';
export * from './money.ts';
export { isKnownWord, type NewerWord } from './newer-word.ts';
export * from './offer.ts';
export * from './post.ts';
export * from './post-history.ts';
export * from './publisher.ts';
export * from './region.ts';
export * from './slot-id.ts';
export * from './time.ts';
export * from './timeline.ts';
export { foldLatin, topicKey } from './topic-key.ts';
export * from './trend.ts';
export * from './trend-reader.ts';
export * from './unreadable-row.ts';
export * from './usage.ts';
export { isZone, type KnownOffsets, knownOffsets, offsetAt, presetOffsets } from './zone.ts';
