export * from './metrics.ts';
export * from './shelves.ts';
export * from './slots.ts';
export * from './status.ts';
export * from './steering.ts';
