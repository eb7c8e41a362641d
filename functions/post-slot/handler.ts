import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { brand } from '@promoter/brand-voltagegpu';
import { ENVIRONMENT } from '@promoter/config';
import type { Log } from '@promoter/domain';
import { createDynamoStore, tableNamesFrom } from '@promoter/store/dynamodb';
import { createXClients, NO_X_CLIENTS, type XClients, xCredentialsSchema } from '@promoter/x';
import { countRequests } from '../wiring/count-requests.ts';
import { createDynamoClient } from '../wiring/dynamodb.ts';
import { createHandler } from '../wiring/engine.ts';
import { endpoint, readAccount, readConfig, required } from '../wiring/environment.ts';
import { MEDIA_FOLDER, mediaIn } from '../wiring/media-folder.ts';
import { createSecretReader } from '../wiring/secrets.ts';
import { type PostSlotServices, postSlot, postSlotEvent } from './post-slot.ts';

const { env } = process;
const config = readConfig(env);
const account = readAccount(env);
const client = createDynamoClient(env);
const tally = countRequests(client);
const store = createDynamoStore({ client, tables: tableNamesFrom(env) });
const apiUrl = endpoint(env, ENVIRONMENT.xApiUrl);
const mediaFiles = mediaIn(join(required(env, 'LAMBDA_TASK_ROOT'), MEDIA_FOLDER));
const readSecret = createSecretReader(env);

/** The account's X clients; none in a rehearsal, nor while its secret holds no usable keys. */
async function readXClients(log: Log): Promise<XClients> {
  if (config.mode === 'rehearsal') return NO_X_CLIENTS;
  const name = required(env, ENVIRONMENT.accountSecret);
  const keys = xCredentialsSchema.safeParse(jsonOf(await readSecret(name)));
  if (!keys.success) {
    log(
      'error',
      'the account’s secret holds no usable keys: put apiKey, apiSecret, accessToken and accessSecret there',
      { account },
    );
    return NO_X_CLIENTS;
  }
  return createXClients({
    account,
    credentials: keys.data,
    apiUrl,
    settings: config.x,
    store,
    mediaFiles,
    now: Date.now,
  });
}

/** One post or one settling of this function's account. */
export const handler = createHandler('post-slot', postSlotEvent, async (event, log, correlate) => {
  const clients = readXClients(log);
  const publisher = clients.then((found) => found.publisher);
  const timeline = clients.then((found) => found.timeline);
  // Whoever needs them waits for them and hears what went wrong; a delivery that needs none ends without.
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

/** Undefined for what is no JSON; its text is not quoted anywhere, since it may be half a key. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
