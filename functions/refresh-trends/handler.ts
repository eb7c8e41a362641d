import { setTimeout } from 'node:timers/promises';
import { field } from '@promoter/brands/chosen';
import { ENVIRONMENT } from '@promoter/config';
import { refreshTrends } from '@promoter/pipeline/refresh-trends';
import { googleTrendsClient as googleTrends } from '@promoter/trends/google-trends-client';
import { createXTrendClient } from '@promoter/x';
import * as z from 'zod/mini';
import { createHandler } from '../wiring/create-handler.ts';
import { createStore } from '../wiring/dynamodb.ts';
import { endpoint, readConfig } from '../wiring/environment.ts';
import { createLogger } from '../wiring/logger.ts';
import { createNotify } from '../wiring/notify.ts';
import { createSecretReader } from '../wiring/secrets.ts';
import { readSourcesSecret } from '../wiring/sources-secret.ts';

const { env } = process;
const config = readConfig(env);
const logging = createLogger('refresh-trends');
const store = createStore(env, logging.log);
const apiUrl = endpoint(env, ENVIRONMENT.xApiUrl);
const readSecret = createSecretReader(env);

const notify = createNotify(env, logging.log);
const services = { config, store, field, fetch, now: Date.now, pause: setTimeout, googleTrends, notify };

const createReader = () =>
  createXTrendClient({
    config,
    readToken: async () => (await readSourcesSecret(env, readSecret)).xBearerToken,
    apiUrl,
    meter: store.usage,
    keyValues: store.keyValues,
    now: Date.now,
  });

/** Invoked by its schedule rule; the event's content is not used. */
export const handler = createHandler(logging, z.unknown(), async (_event, log) =>
  refreshTrends({ ...services, log, reader: await createReader() }),
);
