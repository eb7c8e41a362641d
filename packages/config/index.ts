export * from './cadence.ts';
export { type Fault, faultsOf, oneOf } from './faults.ts';
export * from './names.ts';
export { type ConfigFault, describeFaults, type ParsedConfig, parseConfig, readPriceOf, scheduleOf } from './parse.ts';
export { cronExpressionsByAccount } from './rules.ts';
export type { Config } from './schema.ts';
export * from './tables.ts';
export { readZone, zoneAround } from './zone.ts';
