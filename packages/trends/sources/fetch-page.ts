import type { SourceContext, Validators } from './trend-source.ts';

type FetchedPage =
  | { kind: 'page'; text: string; validators: Validators }
  /** The server says that the page has not changed. */
  | { kind: 'unchanged' };

interface FetchPageOptions extends Omit<SourceContext, 'region'> {
  /** Media types that are wanted, for the Accept header. */
  accept: string;
  /** Where the site's operator finds out who reads it. */
  contactUrl: string;
}

/** The largest page that is read: six times the largest seen (300 KB). Beyond it the reading stops. */
export const MAX_PAGE_BYTES = 2_000_000;

/** Says who is asking and where to complain. */
const userAgent = (contactUrl: string): string =>
  `PromoterTrends/1.0 (+${contactUrl}; reads trend lists twice an hour)`;

/** An answer other than a page. `retryAfterMs` is null where the server named none. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  readonly status: number;
  readonly retryAfterMs: number | null;

  constructor(status: number, retryAfterMs: number | null) {
    super(`HTTP ${status}`);
    this.status = status;
    this.retryAfterMs = retryAfterMs;
  }
}

/** A body larger than MAX_PAGE_BYTES; the rest was not read. */
export class PageTooLargeError extends Error {
  override readonly name = 'PageTooLargeError';
  override readonly message = `more than ${MAX_PAGE_BYTES} bytes`;
}

/**
 * Gets one page, or learns that it has not changed. Throws HttpError, PageTooLargeError, or what fetch throws
 * (no network, the signal's timeout).
 */
export async function fetchPage(
  url: URL,
  { fetch, signal, accept, contactUrl, validators: known }: FetchPageOptions,
): Promise<FetchedPage> {
  const headers = new Headers({ accept, 'user-agent': userAgent(contactUrl), 'accept-language': 'en' });
  if (known?.etag) headers.set('if-none-match', known.etag);
  if (known?.lastModified) headers.set('if-modified-since', known.lastModified);
  const response = await fetch(url, { headers, signal, redirect: 'follow' });
  if (response.status === 304) return { kind: 'unchanged' };
  if (!response.ok) {
    await response.body?.cancel();
    throw new HttpError(response.status, parseRetryAfter(response.headers.get('retry-after')));
  }
  const validators = { etag: response.headers.get('etag'), lastModified: response.headers.get('last-modified') };
  return { kind: 'page', text: await readLimited(response), validators };
}

async function readLimited(response: Response): Promise<string> {
  if (!response.body) return '';
  if (Number(response.headers.get('content-length') ?? 0) > MAX_PAGE_BYTES) {
    await response.body.cancel();
    throw new PageTooLargeError();
  }
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of response.body) {
    bytes += chunk.byteLength;
    // Leaving the loop cancels the body, so a 50 MB answer costs 2 MB.
    if (bytes > MAX_PAGE_BYTES) throw new PageTooLargeError();
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** Seconds only: the date form is rare, and such waits are longer than the one retry waits. */
function parseRetryAfter(header: string | null): number | null {
  return header !== null && /^\d{1,6}$/.test(header) ? Number(header) * 1000 : null;
}
