import { type AccountId, isOpen, localTime, type SlotStatus } from '@promoter/domain';
import { publishSlot, type SlotOutcome, settleAccount } from '@promoter/pipeline';
import type { Command } from 'commander';
import { describeStatus } from '../describe-status.ts';
import { findSlot } from '../find-slot.ts';
import { type PlaceOptions, withJson, withMedia, withPlace } from '../options.ts';
import { print, printJson } from '../print.ts';
import { showProgress } from '../progress.ts';
import { Refusal } from '../refusal.ts';
import { openWorkspace, type Workspace } from '../workspace.ts';
import { printDryRun } from './dry-run.ts';

interface PostOptions extends PlaceOptions {
  account: AccountId;
  slot?: string;
  dryRun?: boolean;
  live?: boolean;
  secrets?: string;
  media?: string;
}

const EXAMPLE = `
Examples:
  npm run -s bot -- post --account A                           rehearse the current slot
  npm run -s bot -- post --account A --live --secrets keys.json  post it`;

/** `bot post`: one slot, now, on the same path as the schedule's. */
export function addPost(program: Command): void {
  withMedia(withJson(withPlace(program.command('post'))))
    .description('take one slot through: the current one, or --slot; twice for a slot publishes once')
    .requiredOption('--account <id>', 'the account to post on')
    .option('--slot <minute>', 'the slot’s local minute, such as 2026-11-22T09:00')
    .option('--dry-run', 'show the post of the next slot and change nothing')
    .option('--live', 'publish on X; without it the post is only rehearsed')
    .option('--secrets <file>', 'the accounts’ keys to X, for --live')
    .addHelpText('after', EXAMPLE)
    .action(async (options: PostOptions) => {
      if (options.dryRun) return printDryRun(options);
      const { live = false, secrets, media } = options;
      const workspace = await openWorkspace(options, { live, secrets, media });
      try {
        await post(options, workspace);
      } finally {
        await workspace.close();
      }
    });
}

async function post(options: PostOptions, workspace: Workspace): Promise<void> {
  const slot = await findSlot(options, workspace);
  const outcome = await showProgress(slot.id, async () => {
    await settleAccount({ ...workspace.settleServices(slot.account), daysBack: 0 });
    return publishSlot(slot, workspace.publishServices(slot.account));
  });
  report(outcome, options, workspace);
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
