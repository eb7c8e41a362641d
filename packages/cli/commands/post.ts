import { type AccountId, localTime } from '@promoter/domain';
import { Refusal } from '@promoter/local/refusal.ts';
import type { Workspace } from '@promoter/local/workspace.ts';
import type { SlotOutcome } from '@promoter/pipeline';
import { isOpen, type SlotStatus } from '@promoter/slots';
import type { Command } from 'commander';
import { findSlot } from '../find-slot.ts';
import { withWorkspace } from '../open-workspace.ts';
import { type LiveOptions, type PlaceOptions, withJson, withLive, withPlace } from '../options.ts';
import { print, printJson } from '../print.ts';
import { showProgress } from '../progress.ts';
import { printDryRun } from './dry-run.ts';

interface PostOptions extends PlaceOptions, LiveOptions {
  account: AccountId;
  slot?: string;
  dryRun?: boolean;
}

const EXAMPLE = `
Examples:
  npm run -s bot -- post --account A                             # rehearse the current slot
  npm run -s bot -- post --account A --live --secrets keys.json  # post it`;

/** `bot post`: one slot, now, on the same path as the schedule's. */
export function addPost(program: Command): void {
  withLive(withJson(withPlace(program.command('post'))), 'publish on X; without it the post is only rehearsed')
    .description('publish one slot: the current one, or --slot; running it twice for a slot publishes once')
    .requiredOption('--account <id>', 'the account to post on')
    .option('--slot <minute>', 'the slot’s local minute, such as 2026-11-22T09:00')
    .option('--dry-run', 'show the post of the next slot and change nothing')
    .addHelpText('after', EXAMPLE)
    .action((options: PostOptions) => (options.dryRun ? printDryRun(options) : post(options)));
}

async function post(options: PostOptions): Promise<void> {
  await withWorkspace({ ...options, ifMissing: 'make' }, async (workspace) => {
    const slot = await findSlot(options, workspace);
    const { deliver } = await import('@promoter/local/pipeline-services.ts');
    const outcome = await showProgress(slot.id, options, () => deliver(slot, workspace));
    // A slot that was dealt with before may have been settled beside this very delivery.
    const isHeld = outcome.kind === 'held';
    const settled = isHeld ? { ...outcome, record: await workspace.store.ledger.read(slot.id) } : outcome;
    await report(settled, options, workspace);
  });
}

/** A slot that is posted or rehearsed, now or before, is what was asked for; everything else is a refusal. */
async function report(outcome: SlotOutcome, { json }: PostOptions, { config, now }: Workspace): Promise<void> {
  const { describeStatus } = await import('@promoter/local/run/announce.ts');
  const { slot } = outcome;
  if (outcome.kind === 'early')
    throw new Refusal(`${slot.id} opens at ${localTime(config.timezone, slot.at)}: nothing was done`);
  const status = outcome.kind === 'done' ? outcome.status : outcome.record?.status;
  const again = outcome.kind === 'held';
  if (!status) throw new Refusal(`${slot.id} was taken over by another process and then removed: see "bot slots"`);
  const { text, tags, angle } = 'draft' in status ? status.draft : { text: null, tags: [], angle: null };
  const xId = 'xId' in status ? status.xId : null;
  const reason = describeStatus(status, config.timezone);
  const { id, account } = slot;
  if (json) printJson({ slot: id, account, state: status.state, again, text, tags, angle, xId, reason });
  else if (text !== null) print(...(isSent(status) ? [`${id} ${again ? 'already ' : ''}${reason}`, ''] : []), text);
  if (isSent(status)) return;
  throw new Refusal(`${id} ${reason}${isOpen(slot, now()) ? '' : ' (the slot has closed)'}`);
}

const isSent = ({ state }: SlotStatus): boolean => state === 'posted' || state === 'rehearsed';
