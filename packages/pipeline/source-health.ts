import { type KeyValueStore, readValue } from '@promoter/domain';
import { CLOSED } from '@promoter/trends/breaker';
import { SOURCE_NAMES, type SourceHealth, type SourceName } from '@promoter/trends/trend-source';
import * as z from 'zod/mini';

const moment = z.nullable(z.number());
const text = z.nullable(z.string());
const row = z.object({
  lastSuccess: moment,
  lastError: z.nullable(z.object({ at: z.number(), message: z.string() })),
  entries: z.number(),
  breaker: z.object({ failures: z.number(), openUntil: moment }),
  validators: z.record(z.string(), z.object({ etag: text, lastModified: text })),
});

const keyOf = (source: SourceName): string => `trend-source:${source}`;

/** A source's row; that of a source never asked when there is none or it cannot be read. */
export async function readSourceHealth(keyValues: KeyValueStore, source: SourceName): Promise<SourceHealth> {
  const stored = await readValue(keyValues, keyOf(source), row);
  if (stored) return { source, ...stored };
  return { source, lastSuccess: null, lastError: null, entries: 0, breaker: CLOSED, validators: {} };
}

/** Every source's row, for status. */
export const readAllSourceHealth = (keyValues: KeyValueStore): Promise<SourceHealth[]> =>
  Promise.all(SOURCE_NAMES.map((source) => readSourceHealth(keyValues, source)));

export async function writeSourceHealth(keyValues: KeyValueStore, { source, ...health }: SourceHealth): Promise<void> {
  await keyValues.set(keyOf(source), health);
}
