/**
 * Like `Promise.all`, but waits until every promise has settled: Lambda freezes a function that answers, also one that
 * is still writing. Throws the first error in the order of the list.
 */
export async function allSettledOrThrow<T extends readonly unknown[]>(
  work: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(work);
  return Promise.all(work);
}
