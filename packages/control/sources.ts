import { type EpochMs, SECOND_MS } from '@promoter/domain';
import { readAllSourceHealth } from '@promoter/pipeline/source-health';
import type { SourceStatus } from './answers/index.ts';
import { formatTime } from './formats.ts';
import type { ControlServices } from './services.ts';

/** A source's row changes every ten minutes at most: within this time it is not read again. */
const CACHE_MS = 30 * SECOND_MS;

export type SourceRows = Awaited<ReturnType<typeof readAllSourceHealth>>;

const lastRead = new WeakMap<object, { at: EpochMs; rows: SourceRows }>();

export const wasAsked = ({ lastSuccess, lastError }: SourceRows[number]): boolean =>
  lastSuccess !== null || lastError !== null;

/** The health of each trend source that was ever asked. */
export function sourcesOf(rows: SourceRows, timezone: string, at: EpochMs): SourceStatus[] {
  const show = (moment: EpochMs | null) => formatTime(timezone, moment);
  return rows.filter(wasAsked).map(({ source, lastSuccess, lastError, entries, breaker }) => ({
    name: source,
    healthy: breaker.failures === 0 && lastError?.at !== lastSuccess,
    entries,
    lastSuccessAt: show(lastSuccess),
    lastFailureAt: show(lastError?.at ?? null),
    failures: breaker.failures,
    error: lastError?.message ?? null,
    restsUntil: show(breaker.openUntil !== null && breaker.openUntil > at ? breaker.openUntil : null),
  }));
}

/** Every source's row. */
export async function readSourceRows(store: ControlServices['store'], at: EpochMs): Promise<SourceRows> {
  const cached = lastRead.get(store);
  if (cached && at >= cached.at && at - cached.at < CACHE_MS) return cached.rows;
  const rows = await readAllSourceHealth(store.keyValues);
  lastRead.set(store, { at, rows });
  return rows;
}
