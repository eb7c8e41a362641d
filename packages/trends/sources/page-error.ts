/** A page that cannot be what was asked for: empty, an error text, or markup that changed. Never an empty list. */
export class PageError extends Error {
  readonly source: string;
  /** Characters the page had, which tells an error text of 16 from a redesign of 300,000. */
  readonly length: number;

  constructor(source: string, problem: string, page: string, options?: ErrorOptions) {
    super(`${source}: ${problem} (${page.length} characters)`, options);
    this.name = 'PageError';
    this.source = source;
    this.length = page.length;
  }
}
