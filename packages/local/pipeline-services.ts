import { randomUUID } from 'node:crypto';
import { loadBrand } from '@promoter/brands/load';
import { mediaFolderOf } from '@promoter/brands/media-folder';
import { ENVIRONMENT, readPriceOf } from '@promoter/config';
import type { AccountId } from '@promoter/domain';
import { mediaIn } from '@promoter/functions/wiring/media-folder.ts';
import { deliverSlot, type SettleServices, type SlotOutcome } from '@promoter/pipeline';
import type { Slot } from '@promoter/slots';
import { createXClients, NO_X_CLIENTS, type XClients } from '@promoter/x';
import type { Workspace } from './workspace.ts';

/** Publishes a slot, after settling what its account has not settled. */
export async function deliver(slot: Slot, workspace: Workspace): Promise<SlotOutcome> {
  const services = settleServices(slot.account, workspace);
  const { brand } = await loadBrand(workspace.config.brand);
  return deliverSlot(slot, { ...services, brand, owner: randomUUID() }, services);
}

/** What settling an account needs. */
export function settleServices(account: AccountId, workspace: Workspace): SettleServices {
  const { config, store, now, log, tally } = workspace;
  return { account, config, store, now, log, tally, ...xClients(account, workspace) };
}

/** The account's X clients; none in a rehearsal. */
function xClients(account: AccountId, { config, store, now, keys, mediaDir }: Workspace): XClients {
  const credentials = keys?.get(account);
  if (!credentials) return NO_X_CLIENTS;
  const apiUrl = process.env[ENVIRONMENT.xApiUrl];
  const mediaFiles = mediaIn(mediaDir ?? mediaFolderOf(config.brand));
  return createXClients({
    account,
    credentials,
    apiUrl,
    settings: config.x,
    readPrice: readPriceOf(config, account),
    store,
    mediaFiles,
    now,
  });
}
