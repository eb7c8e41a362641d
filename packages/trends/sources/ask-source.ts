import { type Clock, connectionFailure, type RawTrend, type Region } from '@promoter/domain';
import { afterFailure, CLOSED, mayAsk } from './breaker.ts';
import { HttpError, PageTooLargeError } from './fetch-page.ts';
import { PageError } from './page-error.ts';
import type { SourceAnswer, SourceHealth, TrendSource, Validators } from './trend-source.ts';

export interface AskServices {
  fetch: typeof fetch;
  now: Clock;
  /** Longest time for one try, in milliseconds: `TRY_TIMEOUT_MS` unless given. */
  timeoutMs?: number | undefined;
  /** Waits so many milliseconds before the one retry. */
  pause: (ms: number) => Promise<unknown>;
}

/** A page that takes longer is left to the next refresh: the function is billed by time. */
const TRY_TIMEOUT_MS = 5_000;

/** What a source answered about its regions, and its health row afterwards. */
export interface SourceReport {
  entries: readonly { region: Region; trends: readonly RawTrend[] }[];
  health: SourceHealth;
  /** What its answers should have had and had not; null where nothing was missing. */
  missing: string | null;
  outcome: 'answered' | 'unchanged' | 'failed' | 'resting' | 'nothing-here';
}

/**
 * Asks a source about every region, one request at a time. Never throws: a failure is recorded in its health row, and
 * after three in a row the source is not asked for an hour.
 */
export async function askSource(
  source: TrendSource,
  regions: readonly Region[],
  health: SourceHealth,
  services: AskServices,
): Promise<SourceReport> {
  if (!mayAsk(health.breaker, services.now())) return { entries: [], health, missing: null, outcome: 'resting' };
  const entries: { region: Region; trends: readonly RawTrend[] }[] = [];
  const validators: Record<string, Validators> = { ...health.validators };
  let answers = 0;
  let failed = 0;
  let failure: string | undefined;
  let missing: string | null = null;
  for (const region of regions) {
    try {
      const answer = await askWithRetry(source, region, validators[region.slug], services);
      if (answer.kind === 'none') continue;
      answers += 1;
      if (answer.kind === 'unchanged') continue;
      entries.push({ region, trends: answer.trends });
      if (answer.missing !== undefined) missing = `${region.slug}: ${answer.missing}`;
      if (answer.validators) validators[region.slug] = answer.validators;
    } catch (error) {
      failure ??= `${region.slug}: ${describeFailure(error)}`;
      failed += 1;
      // Another region's news may be there. But a site that hangs or refuses does so for all, and time is billed.
      if (failed === MOST_FAILURES || !isOfOnePage(error)) break;
    }
  }
  const at = services.now();
  if (failure === undefined && answers === 0) return { entries, health, missing, outcome: 'nothing-here' };
  const message = failure ?? missing;
  return {
    entries,
    missing,
    health: {
      ...health,
      validators,
      entries: entries.length > 0 ? entries.flatMap(({ trends }) => trends).length : health.entries,
      lastSuccess: answers > 0 ? at : health.lastSuccess,
      lastError: message === null ? health.lastError : { at, message },
      breaker: answers > 0 ? CLOSED : afterFailure(health.breaker, at),
    },
    outcome: answers === 0 ? 'failed' : entries.length === 0 ? 'unchanged' : 'answered',
  };
}

/** Between the two tries of a source. */
const RETRY_PAUSE_MS = 500;
/** The longest Retry-After that is waited for; a longer one is left to the next refresh. */
const MAX_PAUSE_MS = 2_000;

async function askWithRetry(
  source: TrendSource,
  region: Region,
  validators: Validators | undefined,
  { fetch, timeoutMs = TRY_TIMEOUT_MS, pause }: AskServices,
): Promise<SourceAnswer> {
  const ask = () => source.fetch({ region, fetch, signal: AbortSignal.timeout(timeoutMs), validators });
  try {
    return await ask();
  } catch (error) {
    const wait = pauseBefore(error);
    if (wait === undefined || source.billed) throw error;
    await pause(wait);
    return ask();
  }
}

/** How long to wait before asking again; undefined where asking again would be no use, or rude. */
function pauseBefore(error: unknown): number | undefined {
  if (error instanceof PageError || error instanceof PageTooLargeError || isTimeout(error)) return undefined;
  if (!(error instanceof HttpError)) return RETRY_PAUSE_MS;
  if (error.status < 500 && error.status !== 429) return undefined;
  const retryAfter = error.retryAfterMs ?? (error.status === 429 ? MAX_PAUSE_MS + 1 : RETRY_PAUSE_MS);
  return retryAfter > MAX_PAUSE_MS ? undefined : retryAfter;
}

/** After so many regions without an answer the others are not asked in this refresh. */
const MOST_FAILURES = 2;

/** Whether a failure may be of one region's page alone. */
const isOfOnePage = (error: unknown): boolean =>
  error instanceof PageError ||
  error instanceof PageTooLargeError ||
  (error instanceof HttpError && (error.status === 404 || error.status >= 500));

const isTimeout = (error: unknown): boolean => error instanceof Error && error.name === 'TimeoutError';

/** A failure in a few words, with the cause that fetch wraps. No URLs: they may carry keys. */
function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return 'failed';
  if (isTimeout(error)) return 'no answer in time';
  const connection = connectionFailure(error);
  if (connection !== undefined) return connection;
  const cause = error.cause instanceof Error ? `: ${causeOf(error.cause)}` : '';
  return `${error.message}${error instanceof PageError ? '' : cause}`.slice(0, 200);
}

const causeOf = (cause: Error): string => ('code' in cause && typeof cause.code === 'string' ? cause.code : cause.name);
