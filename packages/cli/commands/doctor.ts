import type { Command } from 'commander';
import type { DoctorOptions } from '../actions/doctor.ts';
import { withRemote } from '../options.ts';

const EXAMPLE = `
Examples:
  npm run -s bot -- doctor --secrets keys.json
  npm run -s bot -- doctor --url "$BOT_URL" --token "$BOT_TOKEN"`;

/** `bot doctor`: is everything that a post needs in order, and what is to be done where it is not. */
export function addDoctor(program: Command): void {
  withRemote(program.command('doctor'))
    .description('check settings, clock, tables, trends, offers, keys and X’s rules; end with what to do')
    .option('--secrets <file>', 'also check the accounts’ keys to X in this file')
    .option('--verify', 'with --secrets: ask X whose keys they are, one billed read an account')
    .addHelpText('after', EXAMPLE)
    .action(async (options: DoctorOptions) => (await import('../actions/doctor.ts')).doctor(options));
}
