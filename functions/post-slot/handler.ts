import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { brand } from '@promoter/brand-voltagegpu';
import { ENVIRONMENT } from '@promoter/config';
import { type Log, SECOND_MS } from '@promoter/domain';
import { createDynamoStore, tableNamesFrom } from '@promoter/store/dynamodb';
import { createXPublisher, createXTimeline, xCredentialsSchema } from '@promoter/x';
import { countRequests } from '../wiring/count-requests.ts';
import { createDynamoClient } from '../wiring/dynamodb.ts';
import { createHandler } from '../wiring/engine.ts';
import { endpoint, readAccount, readConfig, required } from '../wiring/environment.ts';
import { createLogger } from '../wiring/logger.ts';
import { MEDIA_FOLDER, mediaIn } from '../wiring/media-folder.ts';
import { createSecretReader } from '../wiring/secrets.ts';
import { type PostSlotServices, postSlot, postSlotEvent } from './post-slot.ts';

const { env } = process;
const config = readConfig(env);
const account = readAccount(env);
const client = createDynamoClient(env);
const tally = countRequests(client);
const logging = createLogger('post-slot');
const store = createDynamoStore({ client, tables: tableNamesFrom(env), log: logging.log });
const apiUrl = endpoint(env, ENVIRONMENT.xApiUrl);
const media = {
  shelf: mediaIn(join(required(env, 'LAMBDA_TASK_ROOT'), MEDIA_FOLDER)),
  price: config.x.prices.mediaMetadata,
  sleep: (ms: number) => setTimeout(ms),
};
const readSecret = createSecretReader(env);

/** The account's X clients; none in a rehearsal, nor while its secret holds no usable keys. */
async function createXClients(log: Log) {
  if (config.mode === 'rehearsal') return { publisher: null, timeline: null };
  const name = required(env, ENVIRONMENT.accountSecret);
  const keys = xCredentialsSchema.safeParse(jsonOf(await readSecret(name)));
  if (!keys.success) {
    log(
      'error',
      'the account’s secret holds no usable keys: put apiKey, apiSecret, accessToken and accessSecret there',
      { account },
    );
    return { publisher: null, timeline: null };
  }
  const access = { credentials: keys.data, apiUrl, timeoutMs: config.x.timeoutSeconds * SECOND_MS, now: Date.now };
  return {
    publisher: createXPublisher({ ...access, media }),
    timeline: createXTimeline({
      ...access,
      account,
      meter: store.usage,
      keyValues: store.keyValues,
      prices: config.x.prices,
    }),
  };
}

/** One delivery of a slot, or of the settle rule, of this function's account. */
export const handler = createHandler(logging, postSlotEvent, async (event, log, correlate) => {
  const clients = createXClients(log);
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

/** Undefined where the text is not JSON. It is never logged, since it may contain part of a key. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
