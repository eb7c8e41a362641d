import { Refused, SessionEnded } from './api.ts';

/** What was read, or why it could not be, as a sentence. */
export type Loadable<Data> = { data: Data } | { fault: string };

/** Turns a refusal into a value. What concerns the whole page stays an error: no connection, or a session's end. */
export async function load<Data>(asked: Promise<Data>): Promise<Loadable<Data>> {
  try {
    return { data: await asked };
  } catch (error) {
    if (!(error instanceof Refused) || error instanceof SessionEnded) throw error;
    return { fault: `This could not be read: ${error.message}.` };
  }
}

/** The same reading seen another way. */
export const mapLoadable = <From, To>(reading: Loadable<From>, see: (data: From) => To): Loadable<To> =>
  'data' in reading ? { data: see(reading.data) } : reading;
