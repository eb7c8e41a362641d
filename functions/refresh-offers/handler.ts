import { ENVIRONMENT } from '@promoter/config';
import { refreshOffers } from '@promoter/pipeline/refresh-offers';
import { createDynamoStore, tableNamesFrom } from '@promoter/store/dynamodb';
import * as z from 'zod/mini';
import { createDynamoClient } from '../wiring/dynamodb.ts';
import { createHandler } from '../wiring/engine.ts';
import { readConfig, required } from '../wiring/environment.ts';
import { createSecretReader } from '../wiring/secrets.ts';

const { env } = process;
const config = readConfig(env);
const store = createDynamoStore({ client: createDynamoClient(env), tables: tableNamesFrom(env) });
const readSecret = createSecretReader(env);

const sourcesSecret = z.object({ priceListKey: z.string().check(z.minLength(1)) });

/** The price list's key; null while the sources' secret does not hold one yet. */
async function readKey(): Promise<string | null> {
  const text = await readSecret(required(env, ENVIRONMENT.sourcesSecret));
  try {
    return sourcesSecret.parse(JSON.parse(text)).priceListKey;
  } catch {
    // Neither the text nor the fault is passed on: it may be half a key.
    return null;
  }
}

/** Set off by its rule; the event says nothing that is needed. */
export const handler = createHandler('refresh-offers', z.unknown(), async (_event, { log }) =>
  refreshOffers({ config, store, fetch, key: await readKey(), now: Date.now, log }),
);
