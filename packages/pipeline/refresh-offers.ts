import type { Config } from '@promoter/config';
import type { PriceList, ReadPriceList } from '@promoter/content/price-list';
import {
  type Clock,
  connectionFailure,
  type EpochMs,
  type Log,
  READ_PRICE_LIST,
  soldOutOffers,
} from '@promoter/domain';
import type { Store } from '@promoter/slots';

export interface RefreshOffersServices {
  config: Pick<Config, 'offers'>;
  store: Pick<Store, 'offers' | 'usage'>;
  /** Reads the vendor's answer. */
  readPriceList: ReadPriceList;
  fetch: typeof fetch;
  /** The price list's key; null where none was given. */
  key: string | null;
  now: Clock;
  log: Log;
}

/** What a refresh did. After a failure the stored offers are unchanged, and expire by their age. */
export type OffersRefresh =
  | { kind: 'refreshed'; offers: number; soldOut: number; refused: { entry: string; reason: string }[] }
  | { kind: 'failed'; reason: string };

/** How long the price list may take: far longer than it does, and the next hour tries again. */
const LIST_TIMEOUT_MS = 10_000;

/** The longest list that is read, so that no answer fills the memory: ten thousand machines are a fifth of this. */
const MAX_LIST_BYTES = 10_000_000;

/** Reads the vendor's price list and stores its offers. What it no longer names is marked as sold out at once. */
export async function refreshOffers(services: RefreshOffersServices): Promise<OffersRefresh> {
  const { store, key, now, log } = services;
  if (key === null) return { kind: 'failed', reason: 'no key for the price list was given' };
  const started = now();
  const list = await readList(key, started, services);
  await store.usage.record({
    call: READ_PRICE_LIST,
    at: started,
    latencyMs: now() - started,
    ok: list.kind === 'read',
    reads: list.kind === 'read' ? list.offers.length : 0,
    cost: 0,
  });
  if (list.kind === 'unreadable') {
    const { reason } = list;
    log('warn', 'the price list could not be read', { reason });
    return { kind: 'failed', reason };
  }
  const soldOut = soldOutOffers(await store.offers.list(), list.offers);
  await store.offers.put([...list.offers, ...soldOut]);
  const summary = { offers: list.offers.length, soldOut: soldOut.length, refused: list.refused };
  log('info', 'offers refreshed', summary);
  return { kind: 'refreshed', ...summary };
}

async function readList(
  key: string,
  at: EpochMs,
  { config, readPriceList, fetch }: RefreshOffersServices,
): Promise<PriceList> {
  try {
    // No redirect is followed: the key is meant for this address alone.
    const response = await fetch(config.offers.priceListUrl, {
      headers: { authorization: `Bearer ${key}`, accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(LIST_TIMEOUT_MS),
    });
    if (!response.ok) {
      await response.body?.cancel();
      return { kind: 'unreadable', reason: `HTTP ${response.status}` };
    }
    return readPriceList(JSON.parse(await readLimited(response)), at);
  } catch (error) {
    if (error instanceof SyntaxError) return { kind: 'unreadable', reason: 'not JSON' };
    // Where the key cannot be sent, fetch quotes it in its message.
    return { kind: 'unreadable', reason: `not reached: ${causeOf(error).replaceAll(key, '[redacted]')}` };
  }
}

async function readLimited(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MAX_LIST_BYTES) throw new Error(`more than ${MAX_LIST_BYTES} bytes`);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** The innermost message: fetch itself only says that it failed. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return connectionFailure(error) ?? (error.cause instanceof Error ? error.cause.message : error.message);
}
