import { refreshOffers } from '@promoter/pipeline/refresh-offers';
import * as z from 'zod/mini';
import { createStore } from '../wiring/dynamodb.ts';
import { createHandler } from '../wiring/engine.ts';
import { readConfig } from '../wiring/environment.ts';
import { createSecretReader } from '../wiring/secrets.ts';
import { readSourcesSecret } from '../wiring/sources-secret.ts';

const { env } = process;
const config = readConfig(env);
const store = createStore(env);
const readSecret = createSecretReader(env);

/** Fired by its rule; the event is not used. */
export const handler = createHandler('refresh-offers', z.unknown(), async (_event, log) =>
  refreshOffers({
    config,
    store,
    fetch,
    key: (await readSourcesSecret(env, readSecret)).priceListKey,
    now: Date.now,
    log,
  }),
);
