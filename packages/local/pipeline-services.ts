import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { loadBrand } from '@promoter/brands/load';
import { ENVIRONMENT } from '@promoter/config';
import { type AccountId, SECOND_MS } from '@promoter/domain';
import { catalogueMedia } from '@promoter/functions/wiring/catalogue-media.ts';
import { mediaIn } from '@promoter/functions/wiring/media-folder.ts';
import type { PublishServices, SettleServices } from '@promoter/pipeline';
import { createXPublisher, createXTimeline } from '@promoter/x';
import type { Workspace } from './workspace.ts';

/** What takes a slot of this account through. */
export async function publishServices(account: AccountId, workspace: Workspace): Promise<PublishServices> {
  const { config, store, now, log, tally } = workspace;
  const { publisher } = createXClients(account, workspace);
  const { brand } = await loadBrand(config.brand);
  return { config, brand, store, publisher, owner: randomUUID(), now, log, tally };
}

/** What ties up this account's loose ends. */
export function settleServices(account: AccountId, workspace: Workspace): SettleServices {
  const { config, store, now, log, tally } = workspace;
  return { account, config, store, now, log, tally, ...createXClients(account, workspace) };
}

/** None in a rehearsal. */
function createXClients(account: AccountId, { config, store, now, keys, mediaDir }: Workspace) {
  const credentials = keys?.get(account);
  if (!credentials) return { publisher: null, timeline: null };
  const apiUrl = process.env[ENVIRONMENT.xApiUrl];
  const access = { credentials, apiUrl, timeoutMs: config.x.timeoutSeconds * SECOND_MS, now };
  const { prices } = config.x;
  const media = {
    shelf: mediaIn(mediaDir ?? catalogueMedia(config.brand)),
    price: prices.mediaMetadata,
    sleep: (ms: number) => setTimeout(ms),
  };
  return {
    publisher: createXPublisher({ ...access, media }),
    timeline: createXTimeline({ ...access, meter: store.usage, keyValues: store.keyValues, account, prices }),
  };
}
