import { steeringAnswer } from '@promoter/control/answers';
import type { Command } from 'commander';
import { type RemoteOptions, wholeNumber, withRemote } from '../options.ts';
import { print, printJson } from '../print.ts';
import { withApi } from '../with-api.ts';

interface AccountOptions extends RemoteOptions {
  account: string;
}

/** `bot pause`, `bot resume` and `bot cooldown`. */
export function addSteering(program: Command): void {
  withRemote(program.command('pause'))
    .description('hold back an account’s posts, or all accounts’, until a resume')
    .option('--account <id>', 'an account, or "all"', 'all')
    .addHelpText('after', '\nExample:\n  npm run -s bot -- pause')
    .action((options: AccountOptions) => steer(`/pause?account=${encodeURIComponent(options.account)}`, options));

  withRemote(program.command('resume'))
    .description('lift an account’s pause and stops, or all accounts’')
    .option('--account <id>', 'an account, or "all"', 'all')
    .addHelpText('after', '\nExample:\n  npm run -s bot -- resume --account A')
    .action((options: AccountOptions) => steer(`/resume?account=${encodeURIComponent(options.account)}`, options));

  withRemote(program.command('cooldown'))
    .description('let no account post for a while')
    .requiredOption('--minutes <count>', 'how long', wholeNumber(1, 1_440))
    .addHelpText('after', '\nExample:\n  npm run -s bot -- cooldown --minutes 60')
    .action((options: RemoteOptions & { minutes: number }) => steer(`/cooldown?minutes=${options.minutes}`, options));
}

async function steer(path: string, options: RemoteOptions): Promise<void> {
  const { accounts, cooldownUntil, appStop } = steeringAnswer.parse(await withApi(options, (api) => api.post(path)));
  if (options.json) return printJson({ accounts, cooldownUntil, appStop });
  print(...accounts.map(({ id, hold, stop }) => `${id}: ${stop?.reason ?? hold ?? 'may post'}`));
  if (cooldownUntil !== null) print(`cooldown until ${cooldownUntil}`);
  if (appStop !== null) print(`stopped: ${appStop.reason} ${appStop.fix}`);
}
