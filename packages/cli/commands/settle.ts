import { Refusal } from '@promoter/local/refusal.ts';
import type { Settled } from '@promoter/local/run/settle-slots.ts';
import type { Command } from 'commander';
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
    showProgress('settling', options, () => settleSlots(workspace)),
  );
  printAnswer(settled, options, printSettled);
  if (settled.failed.length > 0) throw new Refusal(`not wholly settled: ${settled.failed.join(', ')}, see the log`);
}

function printSettled({ settlements, closed, overdue }: Settled): void {
  for (const { slot, from, to } of settlements) print(`${slot}: ${from} → ${to}`);
  for (const slot of closed) print(`${slot}: skipped, nothing had fired it`);
  print(overdue.length === 0 ? 'No slot is overdue.' : `Overdue: ${overdue.join(', ')}`);
}
