export type { Answer } from './answer.ts';
export { classifyAnswer } from './classify-answer.ts';
export type { XAccess } from './client.ts';
export { type XBearer, type XCredentials, xCredentialsSchema } from './credentials.ts';
export { gifFault } from './gif.ts';
export { type MeteredRead, meterRead, type ReadMeter } from './meter-read.ts';
export { createXPublisher, type XPublisherOptions } from './publisher.ts';
export { createXTimeline, type XTimelineOptions } from './timeline.ts';
export { createXTrendReader } from './trend-reader.ts';
