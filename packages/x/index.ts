export { createXClients, createXTrendClient, NO_X_CLIENTS, type XClients } from './clients.ts';
export { type XCredentials, xCredentialsSchema } from './credentials.ts';
export { gifFault } from './gif.ts';
export { createXPublisher } from './publisher.ts';
export { createXTimeline, type XTimelineOptions } from './timeline.ts';
export { createXTrendReader } from './trend-reader.ts';
