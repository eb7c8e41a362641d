import { reportAnswer } from '@promoter/control/answers';
import type { Command } from 'commander';
import { callApi } from '../api-client.ts';
import { type RemoteOptions, withRemote } from '../options.ts';
import { print, printAnswer } from '../print.ts';

/** `bot report`: what a week came to, as it is mailed on Mondays. */
export function addReport(program: Command): void {
  withRemote(program.command('report'))
    .description('show what a week’s posts brought and cost, what was refused and why, and what to change')
    .option('--week <week>', 'an ISO week such as 2026-W47, instead of the last one that ended')
    .addHelpText('after', '\nExample:\n  npm run -s bot -- report --week 2026-W47')
    .action(async ({ week, ...options }: RemoteOptions & { week?: string }) => {
      const query = week === undefined ? '' : `?week=${encodeURIComponent(week)}`;
      const report = await callApi(options, 'GET', `/report${query}`, reportAnswer);
      printAnswer(report, options, ({ lines }) => print(...lines));
    });
}
