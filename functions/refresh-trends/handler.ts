import { ENVIRONMENT } from '@promoter/config';
import { SECOND_MS, type TrendReader } from '@promoter/domain';
import { refreshTrends } from '@promoter/pipeline/refresh-trends';
import { createDynamoStore, tableNamesFrom } from '@promoter/store/dynamodb';
import { googleTrendsClient as googleTrends } from '@promoter/trends/google-trends-client';
import { createXTrendReader } from '@promoter/x';
import * as z from 'zod/mini';
import { createDynamoClient } from '../wiring/dynamodb.ts';
import { createHandler } from '../wiring/engine.ts';
import { endpoint, readConfig } from '../wiring/environment.ts';
import { createLogger } from '../wiring/logger.ts';
import { createSecretReader } from '../wiring/secrets.ts';
import { readSourcesSecret } from '../wiring/sources-secret.ts';

const { env } = process;
const config = readConfig(env);
const logging = createLogger('refresh-trends');
const store = createDynamoStore({ client: createDynamoClient(env), tables: tableNamesFrom(env), log: logging.log });
const apiUrl = endpoint(env, ENVIRONMENT.xApiUrl);
const readSecret = createSecretReader(env);

/** X's own trends are billed: without `trends.reads` not even the token is asked for. */
async function createReader(): Promise<TrendReader | null> {
  if (config.trends.reads === 0) return null;
  const { xBearerToken } = await readSourcesSecret(env, readSecret);
  if (xBearerToken === null) return null;
  const timeoutMs = config.x.timeoutSeconds * SECOND_MS;
  return createXTrendReader({ credentials: { bearerToken: xBearerToken }, apiUrl, timeoutMs });
}

/** Invoked by its schedule rule; the event's content is not used. */
export const handler = createHandler(logging, z.unknown(), async (_event, log) =>
  refreshTrends({ config, store, fetch, now: Date.now, log, googleTrends, reader: await createReader() }),
);
