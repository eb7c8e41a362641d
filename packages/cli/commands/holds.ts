import { holdsAnswer } from '@promoter/control/answers';
import { WrongUsage } from '@promoter/local/refusal.ts';
import type { Command } from 'commander';
import { callApi, type Method } from '../api-client.ts';
import { describeHoldChange, type HoldChange } from '../describe-hold-change.ts';
import { type RemoteOptions, wholeNumber, withRemote } from '../options.ts';
import { print, printJson, printText } from '../print.ts';

const HOLDS = [
  { name: 'pause', description: 'pause an account, or all accounts, until a resume', example: 'pause' },
  { name: 'resume', description: 'lift an account’s pause and stops, or all accounts’', example: 'resume --account A' },
] as const;

/** `bot pause`, `bot resume` and `bot cooldown`. */
export function addHolds(program: Command): void {
  for (const { name, description, example } of HOLDS) {
    withRemote(program.command(name))
      .description(description)
      .option('--account <id>', 'one account alone', 'all')
      .addHelpText('after', `\nExample:\n  npm run -s bot -- ${example}`)
      .action((options: RemoteOptions & { account: string }) =>
        steer(options, 'POST', `/${name}?account=${encodeURIComponent(options.account)}`, {
          kind: name,
          account: options.account,
        }),
      );
  }

  withRemote(program.command('cooldown'))
    .description('let no account post for some minutes')
    .option('--minutes <count>', 'how long', wholeNumber(1, 1_440))
    .option('--end', 'end the one that is on')
    .addHelpText('after', '\nExamples:\n  npm run -s bot -- cooldown --minutes 60\n  npm run -s bot -- cooldown --end')
    .action(({ minutes, end = false, ...options }: RemoteOptions & { minutes?: number; end?: boolean }) => {
      if (end === (minutes !== undefined)) throw new WrongUsage('say either --minutes, how long, or --end');
      return end
        ? steer(options, 'DELETE', '/cooldown', { kind: 'cooldown-end' })
        : steer(options, 'POST', `/cooldown?minutes=${minutes}`, { kind: 'cooldown' });
    });
}

async function steer(options: RemoteOptions, method: Method, path: string, change: HoldChange): Promise<void> {
  const answer = await callApi(options, method, path, holdsAnswer);
  if (options.json) return printJson(answer);
  const { accounts, cooldownUntil, appStop } = answer;
  print(...accounts.map(({ id, hold, stop }) => `${id}: ${stop?.reason ?? hold ?? 'may post'}`));
  if (appStop !== null) printText(`stopped: ${appStop.reason.replace(/\.?$/, '.')} ${appStop.fix}`);
  if (cooldownUntil !== null && change.kind !== 'cooldown')
    printText(`cooldown until ${cooldownUntil}; "cooldown --end" ends it`);
  printText(describeHoldChange(change, answer));
}
