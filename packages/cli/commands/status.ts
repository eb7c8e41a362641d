import { type AccountStatus, statusAnswer } from '@promoter/control/answers';
import { print, printJson, printTable, styled } from '@promoter/local/print.ts';
import type { Command } from 'commander';
import { describeUnreadable } from '../describe-unreadable.ts';
import { type RemoteOptions, withRemote } from '../options.ts';
import { withApi } from '../with-api.ts';

const EXAMPLE = `
Example:
  npm run -s bot -- status`;

/** `bot status`: the whole bot at a glance. */
export function addStatus(program: Command): void {
  withRemote(program.command('status'))
    .description('show what runs, what holds posts back, what comes next and what it costs')
    .addHelpText('after', EXAMPLE)
    .action(async (options: RemoteOptions) => {
      const status = statusAnswer.parse(await withApi(options, (api) => api.get('/status')));
      if (options.json) printJson(status);
      else printStatus(status);
    });
}

function printStatus(status: ReturnType<typeof statusAnswer.parse>): void {
  const { health, mode, now, timezone, cost, trends, offers } = status;
  const verdict =
    health === 'healthy' ? styled('green', 'healthy') : styled('red', `unhealthy: ${overdueOf(status)} overdue`);
  print(`${verdict}, ${mode}, ${now} (${timezone})`, '');
  printTable(['account', 'posts today', 'next', 'last', 'held back by'], status.accounts.map(accountRow));
  print(
    '',
    `trends: ${trends.usable} usable, ${trends.ageMinutes === null ? 'none on the shelf' : `${trends.ageMinutes} minutes old`}`,
    `offers: ${offers.count === 0 ? 'none' : `${offers.available} available, ${offers.fresh ? 'fresh' : 'too old to be quoted'}`}`,
    `cost: ${usd(cost.spentUsd)} of ${usd(cost.budgetUsd)} in ${cost.month}${cost.forecastUsd === null ? '' : `, forecast ${usd(cost.forecastUsd)}`}`,
    lastSettled(status),
    ...(status.cooldownUntil === null ? [] : [`cooldown until ${status.cooldownUntil}`]),
    ...(status.appStop === null ? [] : [`stopped: ${status.appStop.reason} ${status.appStop.fix}`]),
    ...status.unreadableRows.map((some) => styled('yellow', describeUnreadable(some))),
  );
}

/** How many overdue slots are named: a bot that stood still for a day has twenty. */
const NAMED = 3;

function overdueOf({ overdue }: ReturnType<typeof statusAnswer.parse>): string {
  const others = overdue.length - NAMED;
  return overdue.slice(0, NAMED).join(', ') + (others > 0 ? ` and ${others} more` : '');
}

/** Longer than two rounds of settling, which come every five minutes. */
const SILENCE_MS = 12 * 60_000;

/** The heartbeat: a bot that runs ties up its loose ends every five minutes, posts or not. */
function lastSettled({ now, lastSettledAt }: ReturnType<typeof statusAnswer.parse>): string {
  if (lastSettledAt === null) return styled('red', 'not running yet: its books were never checked');
  const silent = Date.parse(now) - Date.parse(lastSettledAt);
  const checked = `last checked its books on ${lastSettledAt.slice(0, 16).replace('T', ' at ')}`;
  // Before its last check is where a sped-up run that was stopped left the clock.
  return silent >= 0 && silent <= SILENCE_MS
    ? `running: ${checked}`
    : styled('red', `not running, it seems: ${checked}`);
}

function accountRow({
  id,
  handle,
  postedToday,
  dailyCap,
  nextSlots,
  lastOutcome,
  hold,
  stop,
}: AccountStatus): string[] {
  return [
    `${id} @${handle}`,
    `${postedToday} of ${dailyCap}`,
    nextSlots[0]?.at.slice(0, 16).replace('T', ' ') ?? '–',
    lastOutcome === null ? '–' : `${lastOutcome.slot.slice(-5)} ${lastOutcome.state}`,
    stop === null ? (hold ?? '–') : stop.reason,
  ];
}

const usd = (amount: number): string => `$${amount.toFixed(2)}`;
