export * from './insights.ts';
export * from './log.ts';
export * from './metrics.ts';
export type { AnswerOf, CardAnswer } from './parts.ts';
export * from './plan.ts';
export * from './queue.ts';
export * from './slots.ts';
export * from './status.ts';
export * from './trends-and-offers.ts';
