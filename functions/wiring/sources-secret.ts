import { ENVIRONMENT } from '@promoter/config';
import * as z from 'zod/mini';
import { type Environment, required } from './environment.ts';
import type { ReadSecret } from './secrets.ts';

/** The sources' credentials; null where the operator has not put one in yet. */
export interface SourcesSecret {
  /** The X app's token, for trends. */
  xBearerToken: string | null;
  priceListKey: string | null;
}

/** Trimmed: a key that was pasted with its line's end is refused by fetch, with an error that quotes it. */
const field = z.catch(z.nullable(z.string().check(z.trim(), z.minLength(1))), null);
const schema = z.object({ xBearerToken: z._default(field, null), priceListKey: z._default(field, null) });

export const NO_SOURCES: SourcesSecret = { xBearerToken: null, priceListKey: null };

/** Reads the sources' secret. What is no JSON counts as not filled in, since a parser's error would quote it. */
export async function readSourcesSecret(env: Environment, readSecret: ReadSecret): Promise<SourcesSecret> {
  const text = await readSecret(required(env, ENVIRONMENT.sourcesSecret));
  try {
    return parseSources(JSON.parse(text));
  } catch {
    return NO_SOURCES;
  }
}

/** What a value holds of the sources' credentials; what is missing or of another kind is null. */
export function parseSources(value: unknown): SourcesSecret {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : NO_SOURCES;
}
