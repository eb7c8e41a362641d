import { type EpochMs, SECOND_MS } from '@promoter/domain';
import { readAllSourceHealth } from '@promoter/pipeline/source-health';
import type { SourceHealth } from './answers/index.ts';
import { formatTime } from './formats.ts';
import type { ControlServices } from './services.ts';

/** A source's row changes every ten minutes at most: within this time it is not read again, which spares nine reads. */
const KEPT_MS = 30 * SECOND_MS;

type SourceRows = Awaited<ReturnType<typeof readAllSourceHealth>>;

const lastRead = new WeakMap<object, { at: EpochMs; rows: SourceRows }>();

/** How each trend source fared when it was last asked. One that was never asked has nothing to tell. */
export async function readSources({ config, store, now }: ControlServices): Promise<SourceHealth[]> {
  const at = now();
  const rows = await readRows(store, at);
  return rows
    .filter(({ lastSuccess, lastError }) => lastSuccess !== null || lastError !== null)
    .map(({ source, lastSuccess, lastError, entries, breaker }) => ({
      name: source,
      healthy: breaker.failures === 0,
      entries,
      lastSuccessAt: formatTime(config.timezone, lastSuccess),
      lastFailureAt: formatTime(config.timezone, lastError?.at ?? null),
      failures: breaker.failures,
      error: lastError?.message ?? null,
      restsUntil:
        breaker.openUntil !== null && breaker.openUntil > at ? formatTime(config.timezone, breaker.openUntil) : null,
    }));
}

async function readRows(store: ControlServices['store'], at: EpochMs): Promise<SourceRows> {
  const kept = lastRead.get(store);
  if (kept && at >= kept.at && at - kept.at < KEPT_MS) return kept.rows;
  const rows = await readAllSourceHealth(store.keyValues);
  lastRead.set(store, { at, rows });
  return rows;
}
