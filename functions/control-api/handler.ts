import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { brand } from '@promoter/brands/chosen';
import { ENVIRONMENT, ZONE_DATA_VARIABLE } from '@promoter/config';
import { previewSlot } from '@promoter/pipeline';
import { createPlanning } from '@promoter/pipeline/planning';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { createControlStore } from '../wiring/dynamodb.ts';
import { readConfig, required } from '../wiring/environment.ts';
import { createLogger } from '../wiring/logger.ts';
import { createSecretReader } from '../wiring/secrets.ts';
import { createControlApi } from './api.ts';
import { assetsIn, DASHBOARD_FOLDER } from './assets.ts';

const { env } = process;
const config = readConfig(env);
const { log, begin } = createLogger('control-api');
const store = createControlStore(env, log);
const readSecret = createSecretReader(env);
const now = Date.now;

const api = createControlApi({
  config,
  store,
  now,
  realNow: now,
  zoneData: env[ZONE_DATA_VARIABLE],
  log,
  // Cached for a few minutes by its reader: a rotated token takes effect within that time, without a deployment.
  controlToken: () => readSecret(required(env, ENVIRONMENT.controlSecret)),
  random: randomBytes,
  planning: createPlanning({ config, brand, store, now }),
  dryRun: (account) => previewSlot(account, { config, brand, store, now }),
  assets: assetsIn(join(required(env, 'LAMBDA_TASK_ROOT'), DASHBOARD_FOLDER)),
});

/** One request to the Function URL. */
export const handler = (event: APIGatewayProxyEventV2, context: Context) => {
  begin(context);
  return api(event, context);
};
