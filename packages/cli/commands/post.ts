import type { Command } from 'commander';
import type { PostOptions } from '../actions/post.ts';
import { withJson, withMedia, withPlace } from '../options.ts';
import { printDryRun } from './dry-run.ts';

const EXAMPLE = `
Examples:
  npm run -s bot -- post --account A                             # rehearse the current slot
  npm run -s bot -- post --account A --live --secrets keys.json  # post it`;

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
    .action(async (options: PostOptions) =>
      options.dryRun ? printDryRun(options) : (await import('../actions/post.ts')).post(options),
    );
}
