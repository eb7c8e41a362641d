import { Refused, SessionEnded } from './api.ts';

/** An answer of the API, or a sentence on why it could not be read. */
export type Loadable<Data> = { data: Data } | { fault: string };

/** Turns a refusal into a value. What concerns the whole page stays an error: no connection, or the session has ended. */
export async function load<Data>(answer: Promise<Data>): Promise<Loadable<Data>> {
  try {
    return { data: await answer };
  } catch (error) {
    if (!(error instanceof Refused) || error instanceof SessionEnded) throw error;
    return { fault: `This could not be read: ${error.message}.` };
  }
}

export const mapLoadable = <From, To>(loadable: Loadable<From>, map: (data: From) => To): Loadable<To> =>
  'data' in loadable ? { data: map(loadable.data) } : loadable;
