import { type EpochMs, SECOND_MS } from '@promoter/domain';
import { readAllSourceHealth } from '@promoter/pipeline/source-health';
import type { SourceStatus } from './answers/index.ts';
import { formatTime } from './formats.ts';
import type { ControlServices } from './services.ts';

/** A source's row changes every ten minutes at most: within this time it is not read again. */
const CACHE_MS = 30 * SECOND_MS;

type SourceRows = Awaited<ReturnType<typeof readAllSourceHealth>>;

const lastRead = new WeakMap<object, { at: EpochMs; rows: SourceRows }>();

/** The health of each trend source that was ever asked. */
export async function readSources({ config, store, now }: ControlServices): Promise<SourceStatus[]> {
  const at = now();
  const rows = await readRows(store, at);
  const show = (moment: EpochMs | null) => formatTime(config.timezone, moment);
  return rows
    .filter(({ lastSuccess, lastError }) => lastSuccess !== null || lastError !== null)
    .map(({ source, lastSuccess, lastError, entries, breaker }) => ({
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

async function readRows(store: ControlServices['store'], at: EpochMs): Promise<SourceRows> {
  const cached = lastRead.get(store);
  if (cached && at >= cached.at && at - cached.at < CACHE_MS) return cached.rows;
  const rows = await readAllSourceHealth(store.keyValues);
  lastRead.set(store, { at, rows });
  return rows;
}
