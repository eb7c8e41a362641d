/**
 * Every text in what should be a list of topics, however deep, and the keys of a map. To deny a topic too many costs a
 * trend; to miss one may damage the account's reputation.
 */
export function topicsIn(value: unknown): string[] {
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Set);
  return [...(isMap ? Object.keys(value) : []), ...wordsIn(value)].filter((word) => word.trim() !== '');
}

function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value instanceof Set) return [...value].flatMap(wordsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}
