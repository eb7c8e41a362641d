import { join } from 'node:path';
import { cardTheme, company, readPriceList, samples } from '@promoter/brands/chosen';
import { createCardPlanner } from '@promoter/cards';
import { drawCards } from '@promoter/pipeline/draw-cards';
import { refreshOffers } from '@promoter/pipeline/refresh-offers';
import * as z from 'zod/mini';
import { createHandler } from '../wiring/create-handler.ts';
import { createStore } from '../wiring/dynamodb.ts';
import { readConfig, required } from '../wiring/environment.ts';
import { createLogger } from '../wiring/logger.ts';
import { createSecretReader } from '../wiring/secrets.ts';
import { readSourcesSecret } from '../wiring/sources-secret.ts';
import { CARD_FOLDER, cardFilesIn } from './card-files.ts';

const { env } = process;
const config = readConfig(env);
const logging = createLogger('refresh-offers');
const store = createStore(env, logging.log);
const readSecret = createSecretReader(env);

const planCard = createCardPlanner({
  brand: { name: company },
  theme: cardTheme,
  readFiles: () => cardFilesIn(join(required(env, 'LAMBDA_TASK_ROOT'), CARD_FOLDER)),
});

/** Invoked by its schedule rule; the event's content is not used. Cards are drawn whether or not the list could be read. */
export const handler = createHandler(logging, z.unknown(), async (_event, log) => {
  const shared = { config, store, now: Date.now, log };
  const { priceListKey: key } = await readSourcesSecret(env, readSecret);
  const refreshed = await refreshOffers({ ...shared, readPriceList, fetch, key });
  return { ...refreshed, cards: await drawCards({ ...shared, samples, planCard }) };
});
