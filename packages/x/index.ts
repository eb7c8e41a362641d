export { type AccessLevel, readAccessLevel } from './access-level.ts';
export { createXClients, createXTrendClient, NO_X_CLIENTS, type XClients } from './clients.ts';
export { type XCredentials, xCredentialsSchema } from './credentials.ts';
export { gifFault } from './gif.ts';
export { createXPublisher } from './publisher.ts';
export {
  type Begun,
  createPinSignIn,
  type PinSignIn,
  type SignedIn,
  type SignInRefusal,
  type XApp,
} from './sign-in.ts';
export { createXTimeline, type XTimelineOptions } from './timeline.ts';
export { createXTrendReader } from './trend-reader.ts';
