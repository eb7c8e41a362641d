/** What Node's and undici's codes of a failed connection mean (Node 24, “Errors”; undici 7, 2026-11). */
const WORDS: ReadonlyMap<unknown, string> = new Map(
  Object.entries({
    ENOTFOUND: 'its name is not found from here',
    EAI_AGAIN: 'its name is not found from here',
    ECONNREFUSED: 'the connection was refused',
    ECONNRESET: 'the connection broke',
    EPIPE: 'the connection broke',
    UND_ERR_SOCKET: 'the connection broke',
    ETIMEDOUT: 'no connection in time',
    UND_ERR_CONNECT_TIMEOUT: 'no connection in time',
    EHOSTUNREACH: 'no way leads there from here',
    ENETUNREACH: 'no way leads there from here',
  }),
);

/** Why `fetch` reached nobody, with the code for those who look it up; undefined where it failed otherwise. Names no address. */
export function connectionFailure(error: unknown): string | undefined {
  const code: unknown = Object(Object(error).cause).code;
  const words = WORDS.get(code);
  return words && `${words} (${code})`;
}
