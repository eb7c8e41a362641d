export type { XAccess } from './ask-x.ts';
export { type XBearer, type XCredentials, xCredentialsSchema } from './credentials.ts';
export { gifFault } from './gif.ts';
export { createXPublisher, type XPublisherOptions } from './publisher.ts';
export { createXTimeline, type XTimelineOptions } from './timeline.ts';
export { createXTrendReader } from './trend-reader.ts';
