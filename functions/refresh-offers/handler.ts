import { refreshOffers } from '@promoter/pipeline/refresh-offers';
import { createDynamoStore, tableNamesFrom } from '@promoter/store/dynamodb';
import * as z from 'zod/mini';
import { createHandler } from '../wiring/create-handler.ts';
import { createDynamoClient } from '../wiring/dynamodb.ts';
import { readConfig } from '../wiring/environment.ts';
import { createSecretReader } from '../wiring/secrets.ts';
import { readSourcesSecret } from '../wiring/sources-secret.ts';

const { env } = process;
const config = readConfig(env);
const store = createDynamoStore({ client: createDynamoClient(env), tables: tableNamesFrom(env) });
const readSecret = createSecretReader(env);

/** Set off by its rule; the event says nothing that is needed. */
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
