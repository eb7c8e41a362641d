import { Refused, SessionEnded } from './api.ts';

/** What was read, or why it could not be, as a sentence. */
export type Reading<Data> = { data: Data } | { fault: string };

/** Turns a refusal into a value. What concerns the whole page stays an error: no connection, or a session's end. */
export async function attempt<Data>(asked: Promise<Data>): Promise<Reading<Data>> {
  try {
    return { data: await asked };
  } catch (error) {
    if (!(error instanceof Refused) || error instanceof SessionEnded) throw error;
    return { fault: `This could not be read: ${error.message}.` };
  }
}

/** The same reading seen another way. */
export const mapReading = <From, To>(reading: Reading<From>, see: (data: From) => To): Reading<To> =>
  'data' in reading ? { data: see(reading.data) } : reading;
