import { ENVIRONMENT } from '@promoter/config';
import * as z from 'zod/mini';
import { type Environment, required } from './environment.ts';
import { jsonOf } from './json-of.ts';
import type { ReadSecret } from './secrets.ts';

export const NO_SOURCES = { xBearerToken: null, priceListKey: null };

/** Trimmed: a key that was pasted with its line's end is refused by fetch, with an error that quotes it. */
const field = z.catch(z.nullable(z.string().check(z.trim(), z.minLength(1))), null);
const schema = z.catch(
  z.object({
    /** The X app's token, for trends. */
    xBearerToken: field,
    priceListKey: field,
  }),
  NO_SOURCES,
);

/** The sources' credentials; null where the operator has not put one in yet. */
export type SourcesSecret = z.output<typeof schema>;

/** Reads the sources' secret. What is no JSON counts as not filled in. */
export async function readSourcesSecret(env: Environment, readSecret: ReadSecret): Promise<SourcesSecret> {
  return parseSources(jsonOf(await readSecret(required(env, ENVIRONMENT.sourcesSecret))));
}

/** What a value holds of the sources' credentials; what is missing or of another kind is null. */
export const parseSources = (value: unknown): SourcesSecret => schema.parse(value);
