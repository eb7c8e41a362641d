import { dryRunAnswer } from '@promoter/control/answers';
import type { AccountId } from '@promoter/domain';
import type { Command } from 'commander';
import { callApi } from '../api-client.ts';
import { type RemoteOptions, withRemote } from '../options.ts';
import { print, printAnswer, styled } from '../print.ts';

interface DryRunOptions extends RemoteOptions {
  account: AccountId;
}

/** `bot dry-run`: the post that the account's next slot would publish. */
export function addDryRun(program: Command): void {
  withRemote(program.command('dry-run'))
    .description('show the post that the next slot would publish as things are now; changes nothing')
    .requiredOption('--account <id>', 'whose next post')
    .addHelpText('after', '\nExample:\n  npm run -s bot -- dry-run --account A')
    .action(printDryRun);
}

export async function printDryRun(options: DryRunOptions): Promise<void> {
  const path = `/dry-run?account=${encodeURIComponent(options.account)}`;
  const answer = await callApi(options, 'GET', path, dryRunAnswer);
  printAnswer(answer, options, printPreview);
}

function printPreview({ slot, text, reason, decision }: ReturnType<typeof dryRunAnswer.parse>): void {
  const heldBack = reason === null ? '' : `, but would not be published now: ${reason}`;
  print(styled('bold', `${slot.id}${heldBack}`), '', text ?? '(no text)', '');
  print(...decision.story.map((sentence) => styled('dim', sentence)));
}
