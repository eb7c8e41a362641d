import type { SlotId } from '@promoter/domain';
import { Refusal } from '@promoter/local/refusal.ts';
import type { Settled } from '@promoter/local/run/settle-slots.ts';
import type { Command } from 'commander';
import { liveSlotsInDoubt } from '../live-slots-in-doubt.ts';
import { withWorkspace } from '../open-workspace.ts';
import { type LiveOptions, type PlaceOptions, withJson, withLive, withPlace } from '../options.ts';
import { print, printAnswer } from '../print.ts';
import { showProgress } from '../progress.ts';

/** `bot settle`: what the settle rules do every five minutes, now. */
export function addSettle(program: Command): void {
  withLive(withJson(withPlace(program.command('settle'))), 'read the timelines on X; without it only reconcile')
    .description('settle every slot that still needs work, then reconcile scheduled slots with ended ones')
    .addHelpText('after', '\nExample:\n  npm run -s bot -- settle --live --secrets keys.json')
    .action(settle);
}

async function settle(options: PlaceOptions & LiveOptions): Promise<void> {
  const { settleSlots } = await import('@promoter/local/run/settle-slots.ts');
  const settled = await withWorkspace(options, (workspace) =>
    showProgress('settling', options, async () => ({
      ...(await settleSlots(workspace)),
      inDoubt: options.live ? [] : await liveSlotsInDoubt(workspace),
    })),
  );
  printAnswer(settled, options, (all) => printSettled(all, options));
  if (settled.failed.length > 0) throw new Refusal(`not wholly settled: ${settled.failed.join(', ')}, see the log`);
}

function printSettled(
  { settlements, closed, overdue, inDoubt }: Settled & { inDoubt: readonly SlotId[] },
  { live = false }: LiveOptions,
): void {
  for (const { slot, from, to } of settlements) print(`${slot}: ${from} → ${to}`);
  for (const slot of closed) print(`${slot}: skipped, nothing had fired it`);
  print(overdue.length === 0 ? 'No slot is overdue.' : `Overdue: ${overdue.join(', ')}`);
  if (live) return;
  const doubts = inDoubt.length === 0 ? 'there are none' : inDoubt.join(', ');
  print(`Without --live no timeline was read: live posts in doubt stay as they are (${doubts}).`);
}
