import { redact } from '@promoter/functions/wiring/redact.ts';
import { DataDirectoryError } from '@promoter/local/embedded/data-directory-error.ts';
import { honourProxy } from '@promoter/local/proxy.ts';
import { Refusal, WrongUsage } from '@promoter/local/refusal.ts';
import { Command, CommanderError } from 'commander';
import about from '../../package.json' with { type: 'json' };
import { addCommands } from './commands/index.ts';
import { faultsOfOptions, WrongParameters } from './wrong-parameters.ts';

/**
 * Runs `bot <args>` and answers its exit code: 0 done, 1 refused with a reason, 2 wrong usage: what was typed, or what it
 * names, cannot be used as it is.
 */
export async function runCommand(args: readonly string[]): Promise<number> {
  const program = new Command('bot')
    .description('Runs a company’s X accounts from this machine: rehearses them, or with --live posts.')
    .usage('<command> [options]')
    .version(about.version, '--version', 'print the version')
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, '')) })
    .showHelpAfterError('Run "npm run -s bot -- --help" for the commands.')
    .helpCommand(false);
  await addCommands(program, args[0]);
  for (const command of program.commands) pointToOwnHelp(command, command.name());
  let running = program;
  program.hook('preAction', (_, command) => {
    running = command;
  });
  try {
    honourProxy(process.env);
    await program.parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    process.stderr.write(`${redact(sentenceOf(error, running))}\n`);
    const isUsage =
      error instanceof WrongUsage || (error instanceof DataDirectoryError && error.fault === 'unwritable');
    return isUsage ? 2 : 1;
  }
}

/** A mistake in what was typed after a command is answered with that command's help, and a subcommand's with its own. */
function pointToOwnHelp(command: Command, path: string): void {
  command.showHelpAfterError(`Run "npm run -s bot -- ${path} --help" for its options.`);
  for (const sub of command.commands) pointToOwnHelp(sub, `${path} ${sub.name()}`);
}

function sentenceOf(error: unknown, command: Command): string {
  if (error instanceof WrongParameters) return faultsOfOptions(error, command);
  if (error instanceof Refusal || error instanceof DataDirectoryError) return error.message;
  if (!(error instanceof Error)) return `something failed: ${String(error)}`;
  return process.env.BOT_DEBUG
    ? (error.stack ?? error.message)
    : `${error.message}\n(run with BOT_DEBUG=1 for where this happened)`;
}
