import { type AccountId, localTime } from '@promoter/domain';
import { publishServices, settleServices } from '@promoter/local/pipeline-services.ts';
import type { PlaceOptions } from '@promoter/local/place.ts';
import { print, printJson } from '@promoter/local/print.ts';
import { Refusal } from '@promoter/local/refusal.ts';
import { describeStatus } from '@promoter/local/slot-status-text.ts';
import { openWorkspace, type Workspace } from '@promoter/local/workspace.ts';
import { deliverSlot, type SlotOutcome } from '@promoter/pipeline';
import { isOpen, type SlotStatus } from '@promoter/slots';
import { findSlot } from '../find-slot.ts';
import { showProgress } from '../progress.ts';

export interface PostOptions extends PlaceOptions {
  account: AccountId;
  slot?: string;
  dryRun?: boolean;
  live?: boolean;
  secrets?: string;
  media?: string;
}

export async function post(options: PostOptions): Promise<void> {
  const { live = false, secrets, media } = options;
  const workspace = await openWorkspace(options, { live, secrets, media, mayBegin: true });
  try {
    report(await takeThrough(options, workspace), options, workspace);
  } finally {
    await workspace.close();
  }
}

async function takeThrough(options: PostOptions, workspace: Workspace): Promise<SlotOutcome> {
  const slot = await findSlot(options, workspace);
  const { account } = slot;
  const services = await publishServices(account, workspace);
  return showProgress(slot.id, options, () => deliverSlot(slot, services, settleServices(account, workspace)));
}

/** A slot that is posted or rehearsed, now or before, is what was asked for; everything else is a refusal. */
function report(outcome: SlotOutcome, { json }: PostOptions, { config, now }: Workspace): void {
  const { slot } = outcome;
  if (outcome.kind === 'early')
    throw new Refusal(`${slot.id} opens at ${localTime(config.timezone, slot.at)}: nothing was done`);
  const status = outcome.kind === 'done' ? outcome.status : outcome.record?.status;
  const again = outcome.kind === 'held';
  if (!status) throw new Refusal(`${slot.id} was taken over by another process and then removed: look at "bot slots"`);
  const draft = 'draft' in status ? status.draft : null;
  if (json) {
    printJson({
      slot: slot.id,
      account: slot.account,
      state: status.state,
      again,
      text: draft?.text ?? null,
      tags: draft?.tags ?? [],
      angle: draft?.angle ?? null,
      xId: 'xId' in status ? status.xId : null,
      reason: describeStatus(status, config.timezone),
    });
  } else if (draft) {
    print(
      ...(isSent(status)
        ? [`${slot.id} ${again ? 'already ' : ''}${describeStatus(status, config.timezone)}`, '']
        : []),
      draft.text,
    );
  }
  if (isSent(status)) return;
  const closed = isOpen(slot, now()) ? '' : ' (the slot has closed)';
  throw new Refusal(`${slot.id} ${describeStatus(status, config.timezone)}${closed}`);
}

const isSent = ({ state }: SlotStatus): boolean => state === 'posted' || state === 'rehearsed';
