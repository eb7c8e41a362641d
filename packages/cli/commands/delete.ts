import { deleteAnswer } from '@promoter/control/answers';
import type { Command } from 'commander';
import { callApi } from '../api-client.ts';
import { describeDeletion } from '../describe-deletion.ts';
import { type RemoteOptions, withRemote } from '../options.ts';
import { print, printAnswer } from '../print.ts';

/** `bot delete`: takes a published post off X. */
export function addDelete(program: Command): void {
  withRemote(program.command('delete'))
    .description('ask for the deletion of a published post: its account’s function deletes it on X within five minutes')
    .argument('<slot>', 'whose post it is, such as A@2026-11-22T09:00')
    .option('--reason <text>', 'why, in at most 200 characters; kept with the post')
    .addHelpText(
      'after',
      '\nExample:\n  npm run -s bot -- delete A@2026-11-22T09:00 --reason "its tag is about a disaster now"',
    )
    .action(async (slot: string, { reason, ...options }: RemoteOptions & { reason?: string }) => {
      const query = reason === undefined ? '' : `?reason=${encodeURIComponent(reason)}`;
      const path = `/posts/${encodeURIComponent(slot)}/delete${query}`;
      const answer = await callApi(options, 'POST', path, deleteAnswer);
      printAnswer(answer, options, ({ deletion }) => {
        if (deletion) print(`${slot}: ${describeDeletion(deletion)}`);
      });
    });
}
