import type { Command } from 'commander';
import type { RunOptions } from '../actions/run.ts';
import { wholeNumber, withMedia, withPlace } from '../options.ts';

const EXAMPLE = `
Examples:
  npm start                    # rehearse, with the address on http://localhost:8000
  npm start -- --speed 600     # let a whole day pass in under three minutes
  npm start -- --live --secrets keys.json`;

/** `bot run`, which is `npm start`. */
export function addRun(program: Command): void {
  withMedia(withPlace(program.command('run', { isDefault: false })))
    .description('run the whole bot here: schedule, trends, posts, HTTP; rehearsing unless --live')
    .option('--port <port>', 'where the HTTP API listens', wholeNumber(1, 65_535), 8000)
    .option(
      '--speed <n>',
      'seconds that pass in one; a sped-up run begins at today’s midnight',
      wholeNumber(1, 3_600),
      1,
    )
    .option('--live', 'publish on X')
    .option('--secrets <file>', 'a file with the accounts’ keys to X, for --live, and the sources’ (under "sources")')
    .addHelpText('after', EXAMPLE)
    .action(async (options: RunOptions) => (await import('../actions/run.ts')).run(options));
}
