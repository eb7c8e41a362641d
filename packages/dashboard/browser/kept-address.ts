const KEPT = 'address before signing in';

/** Keeps the address over a sign-in, which is a page of its own. */
export const keepAddress = (): void => sessionStorage.setItem(KEPT, location.hash);

/** Goes back to the address that was kept. */
export function restoreAddress(): void {
  const hash = sessionStorage.getItem(KEPT);
  sessionStorage.removeItem(KEPT);
  if (hash && location.hash === '') location.replace(hash);
}
