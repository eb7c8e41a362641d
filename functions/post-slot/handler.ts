import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { brand } from '@promoter/brands/chosen';
import { ENVIRONMENT, readPriceOf } from '@promoter/config';
import type { Log } from '@promoter/domain';
import { createXClients, NO_X_CLIENTS, type XClients, xCredentialsSchema } from '@promoter/x';
import { countRequests } from '../wiring/count-requests.ts';
import { createHandler } from '../wiring/create-handler.ts';
import { createDynamoClient, createStore } from '../wiring/dynamodb.ts';
import { endpoint, readConfig, required } from '../wiring/environment.ts';
import { jsonOf } from '../wiring/json-of.ts';
import { createLogger } from '../wiring/logger.ts';
import { MEDIA_FOLDER, mediaIn } from '../wiring/media-folder.ts';
import { createSecretReader } from '../wiring/secrets.ts';
import { type PostSlotServices, postSlot, postSlotEvent } from './post-slot.ts';

const { env } = process;
const config = readConfig(env);
const account = required(env, ENVIRONMENT.account);
const client = createDynamoClient(env);
const tally = countRequests(client);
const logging = createLogger('post-slot');
const store = createStore(env, logging.log, client);
const apiUrl = endpoint(env, ENVIRONMENT.xApiUrl);
const mediaFiles = mediaIn(join(required(env, 'LAMBDA_TASK_ROOT'), MEDIA_FOLDER));
const readSecret = createSecretReader(env);

/** The account's X clients; none in a rehearsal, nor while its secret holds no usable keys. */
async function readXClients(log: Log): Promise<XClients> {
  if (config.mode === 'rehearsal') return NO_X_CLIENTS;
  const name = required(env, ENVIRONMENT.accountSecret);
  const keys = xCredentialsSchema.safeParse(jsonOf(await readSecret(name)));
  if (keys.success) {
    const credentials = keys.data;
    return createXClients({
      account,
      credentials,
      apiUrl,
      settings: config.x,
      readPrice: readPriceOf(config, account),
      store,
      mediaFiles,
      now: Date.now,
    });
  }
  log('error', 'the account’s secret holds no usable keys: put apiKey, apiSecret, accessToken and accessSecret there', {
    account,
  });
  return NO_X_CLIENTS;
}

/** One delivery of a slot, or of the settle rule, of this function's account. */
export const handler = createHandler(logging, postSlotEvent, async (event, log, correlate) => {
  const clients = readXClients(log);
  const publisher = clients.then((created) => created.publisher);
  const timeline = clients.then((created) => created.timeline);
  // A delivery that uses them awaits them and gets their error; one that does not must not fail by it.
  Promise.all([publisher, timeline]).catch(() => undefined);
  const own = { config, store, publisher, now: Date.now, log, tally };
  const services: PostSlotServices = {
    account,
    publish: { ...own, brand, owner: randomUUID() },
    settle: { ...own, account, timeline },
    correlate,
  };
  const delivery = await postSlot(event, services);
  log('info', 'delivery handled', { account, ...delivery });
  return delivery;
});
