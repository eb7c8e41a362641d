/** A page that cannot be what was requested: empty, an error text, or changed markup. Never an empty list. */
export class PageError extends Error {
  override readonly name = 'PageError';

  /** The message names the page's length, which distinguishes an error text of 16 characters from a redesign of 300,000. */
  constructor(source: string, problem: string, page: string, options?: ErrorOptions) {
    super(`${source}: ${problem} (${page.length} characters)`, options);
  }
}
