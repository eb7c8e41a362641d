/** A text as JSON; undefined for one that is none. It is not quoted in an error, since it may be part of a key. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
