import { logAnswer } from '@promoter/control/answers';
import type { Command } from 'commander';
import { callApi } from '../api-client.ts';
import { type RemoteOptions, wholeNumber, withRemote } from '../options.ts';
import { print, printJsonLines, printTable } from '../print.ts';

/** `bot log`: who changed what, and when. */
export function addLog(program: Command): void {
  withRemote(program.command('log'))
    .description('list who changed what: holds, topics, offers, deletions and the plan, newest first')
    .option('--days <count>', 'of so many days', wholeNumber(1, 400), 7)
    .addHelpText('after', '\nExample:\n  npm run -s bot -- log --days 30')
    .action(async ({ days, ...options }: RemoteOptions & { days: number }) => {
      const { entries } = await callApi(options, 'GET', `/log?days=${days}`, logAnswer);
      if (options.json) return printJsonLines(entries);
      if (entries.length === 0) return print(`Nobody has changed anything in the last ${days} days.`);
      printTable(entries.map(({ at, by, did }) => ({ when: at.slice(0, 16).replace('T', ' '), who: by, did })));
    });
}
