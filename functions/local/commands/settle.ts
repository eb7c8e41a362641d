import type { Command } from 'commander';
import { type PlaceOptions, withJson, withMedia, withPlace } from '../options.ts';
import { print, printJson } from '../print.ts';
import { showProgress } from '../progress.ts';
import { settleSlots } from '../run/settle-slots.ts';
import { openWorkspace } from '../workspace.ts';

interface SettleOptions extends PlaceOptions {
  live?: boolean;
  secrets?: string;
  media?: string;
}

/** `bot settle`: what the settle rules do every five minutes, now. */
export function addSettle(program: Command): void {
  withMedia(withJson(withPlace(program.command('settle'))))
    .description('look up what is in doubt on X, and check that every slot came to an end')
    .option('--live', 'look at X; without it only the books are checked')
    .option('--secrets <file>', 'the accounts’ keys to X, for --live')
    .addHelpText('after', '\nExample:\n  npm run -s bot -- settle --live --secrets keys.json')
    .action(async ({ live = false, secrets, media, ...options }: SettleOptions) => {
      const workspace = await openWorkspace(options, { live, secrets, media });
      try {
        const settled = await showProgress('settling', () => settleSlots(workspace));
        if (options.json) return printJson(settled);
        for (const { slot, from, to } of settled.settlements) print(`${slot}: ${from} → ${to}`);
        for (const slot of settled.closed) print(`${slot}: closed, nothing came of it`);
        print(settled.overdue.length === 0 ? 'No slot is overdue.' : `Overdue: ${settled.overdue.join(', ')}`);
      } finally {
        await workspace.close();
      }
    });
}
