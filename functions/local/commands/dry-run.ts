import type { AccountId } from '@promoter/domain';
import type { Command } from 'commander';
import { dryRunSchema } from '../answers.ts';
import { connect } from '../api-client.ts';
import { type RemoteOptions, withRemote } from '../options.ts';
import { print, printJson, styled } from '../print.ts';

interface DryRunOptions extends RemoteOptions {
  account: AccountId;
}

const EXAMPLE = `
Example:
  npm run -s bot -- dry-run --account A`;

/** `bot dry-run`: the post that the account's next slot would send. */
export function addDryRun(program: Command): void {
  withRemote(program.command('dry-run'))
    .description('show the post that the next slot will send; changes nothing')
    .requiredOption('--account <id>', 'whose next post')
    .addHelpText('after', EXAMPLE)
    .action(printDryRun);
}

export async function printDryRun(options: DryRunOptions): Promise<void> {
  const api = await connect(options);
  try {
    const answer = await api.get(`/dry-run?account=${encodeURIComponent(options.account)}`);
    if (options.json) return printJson(answer);
    const { slot, text, reason, decision } = dryRunSchema.parse(answer);
    print(
      styled('dim', `${slot.id} would send${reason === null ? '' : `, but: ${reason}`}`),
      '',
      text ?? '(no text)',
      '',
    );
    print(...decision.story.map((sentence) => styled('dim', sentence)));
  } finally {
    await api.close();
  }
}
