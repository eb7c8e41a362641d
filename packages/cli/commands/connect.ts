import { WrongUsage } from '@promoter/local/refusal.ts';
import type { Command } from 'commander';
import type { Connected, ConnectOptions } from '../connect/options.ts';
import { withJson } from '../options.ts';
import { print, printAnswer } from '../print.ts';

const EXAMPLE = `
The app's API key and secret are taken from the account's entry there, else from another account's, else asked for.

Example:
  npm run -s bot -- connect --account B --secrets keys.json`;

/** `bot connect`: an account's own keys to X, by signing in as the account and typing the PIN that X shows. */
export function addConnect(program: Command): void {
  withJson(program.command('connect'))
    .description('get an account’s own keys to X: sign in as the account in a browser, then type the PIN that X shows')
    .requiredOption('--account <id>', 'the account to connect')
    .option('--secrets <file>', 'put its keys into this file, which is made where it is not there')
    .option(
      '--secret <name>',
      'put them into this secret in Secrets Manager instead (name or ARN, with AWS credentials)',
    )
    .option('--app-secret <name>', 'take the app’s API key and secret from this secret, such as another account’s')
    .option('--no-open', 'only print the address, open no browser')
    .option('--config <file>', 'settings as JSON (the "bot" object), instead of those in cdk.json')
    .addHelpText('after', EXAMPLE)
    .action(connect);
}

async function connect(options: ConnectOptions): Promise<void> {
  if ((options.secrets === undefined) === (options.secret === undefined))
    throw new WrongUsage(
      'say where the keys go: --secrets FILE for a bot on this machine, or --secret NAME for a deployed one',
    );
  // Loads X's library.
  const { connectAccount } = await import('../connect/connect-account.ts');
  printAnswer(await connectAccount(options), options, printConnected);
}

function printConnected({ account, handle, storedIn, next }: Connected): void {
  print(`Account ${account} is connected: the keys of @${handle} are in ${storedIn}.`, `Next: ${next}`);
}
