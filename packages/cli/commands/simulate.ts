import type { FaultProfileName } from '@promoter/simulation';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { wholeNumber, withJson } from '../options.ts';
import type { SimulateOptions } from '../run-simulation.ts';

/** Named here, too, so that help is given without the simulation. */
const FAULT_PROFILES = Object.keys({ none: true, hard: true } satisfies Record<FaultProfileName, true>);

const EXAMPLE = `
Examples:
  npm run -s bot -- simulate --days 30 --start 2026-12-01 --out december.html
  npm run -s bot -- simulate --days 7 --start 2026-12-01 --faults hard --seed 7
  npm run -s bot -- simulate --days 7 --start 2026-12-01 --diff other-settings.json`;

/** `bot simulate`: weeks of slots through the real pipeline and ledger, against a simulated X, in seconds. */
export function addSimulate(program: Command): void {
  withJson(program.command('simulate'))
    .description(
      'play weeks in seconds: the real pipeline and ledger, a virtual clock, a simulated X, made-up trends and sample prices; prints a summary',
    )
    .option('--days <count>', 'how many local days', wholeNumber(1, 3_660), 30)
    .option('--start <date>', 'the first local day, such as 2026-12-01', calendarDay, '2026-12-01')
    .option('--seed <number>', 'the same seed gives the same bytes', wholeNumber(0, 2 ** 31 - 1), 1)
    .addOption(
      new Option('--faults <profile>', 'how X, the tables and the schedule behave')
        .choices(FAULT_PROFILES)
        .default('none'),
    )
    .option('--owner', 'an owner skips, writes, approves and queues posts; with hard faults one always does')
    .addOption(
      new Option('--store <kind>', 'what keeps the ledger').choices(['in-memory', 'embedded']).default('in-memory'),
    )
    .option('--config <file>', 'settings as JSON, instead of those in cdk.json')
    .option('--all', 'a line for each slot, before the summary')
    .option('--out <file>', 'also write a calendar to look at, as an HTML page with the price cards of posts')
    .option('--diff <file>', 'show what these other settings would change')
    .addHelpText('after', EXAMPLE)
    .action(async (options: SimulateOptions) => (await import('../run-simulation.ts')).runSimulation(options));
}

function calendarDay(text: string): string {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00Z`) : Number.NaN;
  const isDay = !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
  if (!isDay) throw new InvalidArgumentError('It must be a date such as 2026-12-01.');
  return text;
}
