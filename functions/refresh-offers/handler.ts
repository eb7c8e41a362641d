import { readPriceList } from '@promoter/brands/chosen';
import { refreshOffers } from '@promoter/pipeline/refresh-offers';
import * as z from 'zod/mini';
import { createHandler } from '../wiring/create-handler.ts';
import { createStore } from '../wiring/dynamodb.ts';
import { readConfig } from '../wiring/environment.ts';
import { createLogger } from '../wiring/logger.ts';
import { createSecretReader } from '../wiring/secrets.ts';
import { readSourcesSecret } from '../wiring/sources-secret.ts';

const { env } = process;
const config = readConfig(env);
const logging = createLogger('refresh-offers');
const store = createStore(env, logging.log);
const readSecret = createSecretReader(env);

/** Invoked by its schedule rule; the event's content is not used. */
export const handler = createHandler(logging, z.unknown(), async (_event, log) =>
  refreshOffers({
    config,
    store,
    readPriceList,
    fetch,
    key: (await readSourcesSecret(env, readSecret)).priceListKey,
    now: Date.now,
    log,
  }),
);
