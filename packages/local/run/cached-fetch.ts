import { type Clock, MINUTE_MS } from '@promoter/domain';

/** The same page of a trend site is fetched at most this often, however fast the bot's own time runs. */
const KEEP_MS = 30 * MINUTE_MS;

/** A fetch that answers from its cache what it fetched within the last half hour of real time. */
export function createCachedFetch(fetch: typeof globalThis.fetch, real: Clock): typeof globalThis.fetch {
  const kept = new Map<string, { at: number; answer: Promise<Response> }>();
  return async (input, init) => {
    const key = input instanceof Request ? input.url : String(input);
    const known = kept.get(key);
    if (known && real() - known.at < KEEP_MS) return (await known.answer).clone();
    const answer = fetch(input, init);
    kept.set(key, { at: real(), answer });
    return (await answer).clone();
  };
}
