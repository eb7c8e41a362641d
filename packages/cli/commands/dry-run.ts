import { existsSync } from 'node:fs';
import { type DryRunAnswer, dryRunAnswer } from '@promoter/control/answers';
import type { AccountId } from '@promoter/domain';
import type { Command } from 'commander';
import { callApi } from '../api-client.ts';
import { type RemoteOptions, withRemote } from '../options.ts';
import { print, printAnswer, printText, styled } from '../print.ts';
import { printDecision } from '../print-decision.ts';

interface DryRunOptions extends RemoteOptions {
  account: AccountId;
  explain?: boolean;
}

/** `bot dry-run`: the post that the account's next slot would publish. */
export function addDryRun(program: Command): void {
  withRemote(program.command('dry-run'))
    .description('show the post that the next slot would publish as things are now; changes nothing')
    .requiredOption('--account <id>', 'whose next post')
    .option('--explain', 'with the whole decision behind it, as “why” shows that of a slot')
    .addHelpText('after', '\nExample:\n  npm run -s bot -- dry-run --account A --explain')
    .action(printDryRun);
}

export async function printDryRun(options: DryRunOptions): Promise<void> {
  const path = `/dry-run?account=${encodeURIComponent(options.account)}`;
  const isNew = options.url === undefined && !existsSync(options.data);
  const answer = await callApi(options, 'GET', path, dryRunAnswer);
  printAnswer(answer, options, (preview) => {
    printPreview(preview, options);
    if (isNew) printText('', 'No bot has run here yet, so no trends have been read; "npm start" reads them.');
  });
}

function printPreview({ slot, text, reason, decision }: DryRunAnswer, { explain = false }: DryRunOptions): void {
  const heldBack = reason === null ? '' : `, but would not be published now: ${reason}`;
  print(styled('bold', `${slot.id}${heldBack}`), '', text ?? '(no text)', '');
  if (explain) printDecision(decision);
  else printText(...decision.story.map((sentence) => styled('dim', sentence)));
}
