export * from './metrics.ts';
export * from './slots.ts';
export * from './status.ts';
export * from './steering.ts';
export * from './trends-and-offers.ts';
