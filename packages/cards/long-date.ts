/** A local day in words: `2026-11-27` is `27 November 2026`. Throws for what is no day. */
export function longDate(date: string): string {
  const at = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T00:00Z`) : Number.NaN;
  if (Number.isNaN(at)) throw new Error(`"${date}" is no day such as 2026-11-27`);
  return new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}
