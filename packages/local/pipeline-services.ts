import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { brand } from '@promoter/brand-voltagegpu';
import { ENVIRONMENT } from '@promoter/config';
import { type AccountId, SECOND_MS } from '@promoter/domain';
import { CATALOGUE_MEDIA } from '@promoter/functions/wiring/catalogue-media.ts';
import { mediaIn } from '@promoter/functions/wiring/media-folder.ts';
import { deliverSlot, type PublishServices, type SettleServices, type SlotOutcome } from '@promoter/pipeline';
import type { Slot } from '@promoter/slots';
import { createXPublisher, createXTimeline } from '@promoter/x';
import type { Workspace } from './workspace.ts';

/** Publishes a slot, after settling what its account has not settled. */
export const deliver = (slot: Slot, workspace: Workspace): Promise<SlotOutcome> =>
  deliverSlot(slot, publishServices(slot.account, workspace), settleServices(slot.account, workspace));

function publishServices(account: AccountId, workspace: Workspace): PublishServices {
  const { config, store, now, log, tally } = workspace;
  const { publisher } = createXClients(account, workspace);
  return { config, brand, store, publisher, owner: randomUUID(), now, log, tally };
}

/** What settling an account needs. */
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
    shelf: mediaIn(mediaDir ?? CATALOGUE_MEDIA),
    price: prices.mediaMetadata,
    sleep: (ms: number) => setTimeout(ms),
  };
  return {
    publisher: createXPublisher({ ...access, media }),
    timeline: createXTimeline({ ...access, meter: store.usage, keyValues: store.keyValues, account, prices }),
  };
}
