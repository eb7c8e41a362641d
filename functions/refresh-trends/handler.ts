import { refreshTrends } from '@promoter/pipeline/refresh-trends';
import { createDynamoStore, tableNamesFrom } from '@promoter/store/dynamodb';
import { googleTrendsClient as googleTrends } from '@promoter/trends/google-trends-client';
import * as z from 'zod/mini';
import { createDynamoClient } from '../wiring/dynamodb.ts';
import { createHandler } from '../wiring/engine.ts';
import { readConfig } from '../wiring/environment.ts';

const config = readConfig(process.env);
const store = createDynamoStore({ client: createDynamoClient(process.env), tables: tableNamesFrom(process.env) });

/** Set off by its rule; the event says nothing that is needed. */
export const handler = createHandler('refresh-trends', z.unknown(), (_event, { log }) =>
  refreshTrends({ config, store, fetch, now: Date.now, log, googleTrends }),
);
