import { readAllSourceHealth } from '@promoter/pipeline';
import type { SourceHealth } from './answers/index.ts';
import type { ControlServices } from './services.ts';
import { shownTime } from './shown.ts';

/** How each trend source fared when it was last asked. One that was never asked has nothing to tell. */
export async function readSources({ config, store, now }: ControlServices): Promise<SourceHealth[]> {
  const rows = await readAllSourceHealth(store.notes);
  const at = now();
  return rows
    .filter(({ lastSuccess, lastError }) => lastSuccess !== null || lastError !== null)
    .map(({ source, lastSuccess, lastError, entries, breaker }) => ({
      name: source,
      healthy: breaker.failures === 0,
      entries,
      lastSuccessAt: shownTime(config.timezone, lastSuccess),
      lastFailureAt: shownTime(config.timezone, lastError?.at ?? null),
      failures: breaker.failures,
      error: lastError?.message ?? null,
      restsUntil:
        breaker.openUntil !== null && breaker.openUntil > at ? shownTime(config.timezone, breaker.openUntil) : null,
    }));
}
