/**
 * What each of them came to, as `Promise.all` has it, but not before every one has ended: a function that answers while
 * it still writes is frozen with the write on its way. Throws what the first in the list threw.
 */
export async function allSettledOrThrow<T extends readonly unknown[]>(
  work: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(work);
  return Promise.all(work);
}
