import type { Command } from 'commander';
import type { SettleOptions } from '../actions/settle.ts';
import { withJson, withMedia, withPlace } from '../options.ts';

/** `bot settle`: what the settle rules do every five minutes, now. */
export function addSettle(program: Command): void {
  withMedia(withJson(withPlace(program.command('settle'))))
    .description('look up what is in doubt on X, and check that every slot came to an end')
    .option('--live', 'look at X; without it only the books are checked')
    .option('--secrets <file>', 'the accounts’ keys to X, for --live')
    .addHelpText('after', '\nExample:\n  npm run -s bot -- settle --live --secrets keys.json')
    .action(async (options: SettleOptions) => (await import('../actions/settle.ts')).settle(options));
}
