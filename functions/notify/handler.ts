import { setTimeout } from 'node:timers/promises';
import { metricsService, WEBHOOK_SECRET_VARIABLE } from '@promoter/config';
import * as z from 'zod/mini';
import { createHandler } from '../wiring/create-handler.ts';
import { readConfig, required } from '../wiring/environment.ts';
import { createLogger } from '../wiring/logger.ts';
import { createSecretReader } from '../wiring/secrets.ts';
import { notify } from './notify.ts';
import { snsRecord } from './read-message.ts';

const { env } = process;
const { stage, timezone } = readConfig(env);
const logging = createLogger('notify');
const readSecret = createSecretReader(env);

/** Invoked by the topic of the alarms, for each alarm and mail. */
export const handler = createHandler(logging, z.object({ Records: z.array(snsRecord) }), ({ Records }, log) =>
  notify(Records, {
    readSecret: () => readSecret(required(env, WEBHOOK_SECRET_VARIABLE)),
    ownName: env.AWS_LAMBDA_FUNCTION_NAME ?? '',
    place: { deployment: metricsService(stage), region: env.AWS_REGION ?? '', timezone },
    fetch,
    now: Date.now,
    pause: setTimeout,
    log,
  }),
);
