import { randomUUID } from 'node:crypto';
import { brand } from '@promoter/brand-voltagegpu';
import { ENVIRONMENT } from '@promoter/config';
import type { AccountId } from '@promoter/domain';
import { CATALOGUE_MEDIA } from '@promoter/functions/wiring/catalogue-media.ts';
import { mediaIn } from '@promoter/functions/wiring/media-folder.ts';
import type { PublishServices, SettleServices } from '@promoter/pipeline';
import { createXClients, NO_X_CLIENTS, type XClients } from '@promoter/x';
import type { Workspace } from './workspace.ts';

/** What takes a slot of this account through. */
export function publishServices(account: AccountId, workspace: Workspace): PublishServices {
  const { config, store, now, log, tally } = workspace;
  const { publisher } = xClientsOf(account, workspace);
  return { config, brand, store, publisher, owner: randomUUID(), now, log, tally };
}

/** What ties up this account's loose ends. */
export function settleServices(account: AccountId, workspace: Workspace): SettleServices {
  const { config, store, now, log, tally } = workspace;
  return { account, config, store, now, log, tally, ...xClientsOf(account, workspace) };
}

/** None in a rehearsal. */
function xClientsOf(account: AccountId, { config, store, now, keys, mediaDir }: Workspace): XClients {
  const credentials = keys?.get(account);
  if (!credentials) return NO_X_CLIENTS;
  const apiUrl = process.env[ENVIRONMENT.xApiUrl];
  const mediaFiles = mediaIn(mediaDir ?? CATALOGUE_MEDIA);
  return createXClients({ account, credentials, apiUrl, settings: config.x, store, mediaFiles, now });
}
