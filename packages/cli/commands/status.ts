import { isSettling } from '@promoter/config';
import { type AccountStatus, type StatusAnswer, statusAnswer } from '@promoter/control/answers';
import type { Command } from 'commander';
import { callApi } from '../api-client.ts';
import { describeCost } from '../describe-cost.ts';
import { describeDeletion } from '../describe-deletion.ts';
import { describeUnreadable } from '../describe-unreadable.ts';
import { type RemoteOptions, withRemote } from '../options.ts';
import { print, printAnswer, printTable, type Row, styled } from '../print.ts';

/** `bot status`: the state of the whole bot. */
export function addStatus(program: Command): void {
  withRemote(program.command('status'))
    .description('show whether the bot runs, what holds posts back, the next slots and the cost')
    .addHelpText('after', '\nExample:\n  npm run -s bot -- status')
    .action(async (options: RemoteOptions) => {
      const status = await callApi(options, 'GET', '/status', statusAnswer);
      printAnswer(status, options, printStatus);
    });
}

function printStatus(status: StatusAnswer): void {
  const { health, mode, now, timezone, cost, trends, offers } = status;
  const condition =
    health === 'healthy' ? styled('green', 'healthy') : styled('red', `unhealthy: ${overdueOf(status)} overdue`);
  print(`${condition}, ${mode}, ${now} (${timezone})`, '');
  printTable(status.accounts.map(accountRow));
  print(
    '',
    `trends: ${trends.usable} usable, ${trends.refusedTopics} topics refused for a day, ${trends.ageMinutes === null ? 'none stored' : `${trends.ageMinutes} minutes old`}`,
    `offers: ${offers.count === 0 ? 'none' : `${offers.available} available, ${offers.fresh ? 'fresh' : 'too old to be quoted'}`}`,
    `cost: ${describeCost(cost)}`,
    lastSettled(status),
    ...(status.cooldownUntil === null ? [] : [`cooldown until ${status.cooldownUntil}`]),
    ...(status.appStop === null ? [] : [`stopped: ${status.appStop.reason} ${status.appStop.fix}`]),
    ...(trends.crisis ?? { regions: [] }).regions.map(({ region, share, topics }) =>
      styled(
        'yellow',
        `crisis in ${region}: ${Math.round(100 * share)} % of its list, such as ${topics.slice(0, 3).join(', ')}; posts: ${trends.crisis?.posts}`,
      ),
    ),
    ...status.postsAtRisk.map(({ slot, tags, evidence }) =>
      styled('yellow', `${slot} stands beside ${tags.join(', ')} (${evidence}): npm run -s bot -- delete ${slot}`),
    ),
    ...status.deletions.flatMap(({ slot, deletion }) =>
      deletion ? [styled('yellow', `${slot}: ${describeDeletion(deletion)}`)] : [],
    ),
    ...status.accounts.flatMap(({ id, reads }) =>
      reads.map(({ kind, since, detail, nextTryAt }) =>
        styled('yellow', `${id}: X refuses to give ${kind} since ${since} (${detail}); asked again at ${nextTryAt}`),
      ),
    ),
    ...status.unreadableRows.map((some) => styled('yellow', describeUnreadable(some))),
  );
}

/** How many overdue slots are named: a bot that was off for a day has twenty. */
const NAMED = 3;

function overdueOf({ overdue }: StatusAnswer): string {
  const others = overdue.length - NAMED;
  return overdue.slice(0, NAMED).join(', ') + (others > 0 ? ` and ${others} more` : '');
}

/** The heartbeat: a running bot reconciles its slots at each round of settling, whether it posts or not. */
function lastSettled({ now, lastSettledAt }: StatusAnswer): string {
  if (lastSettledAt === null) return styled('red', 'not running yet: slots were never reconciled');
  const reconciled = `slots were last reconciled on ${lastSettledAt.slice(0, 16).replace('T', ' at ')}`;
  return isSettling(Date.parse(lastSettledAt), Date.parse(now))
    ? `running: ${reconciled}`
    : styled('red', `not running, it seems: ${reconciled}`);
}

function accountRow({ id, handle, postedToday, dailyCap, nextSlots, lastOutcome, hold, stop }: AccountStatus): Row {
  return {
    account: `${id} @${handle}`,
    'posts today': `${postedToday} of ${dailyCap}`,
    next: nextSlots[0]?.at.slice(0, 16).replace('T', ' ') ?? '–',
    last: lastOutcome === null ? '–' : `${lastOutcome.slot.slice(-5)} ${lastOutcome.state}`,
    'held back by': stop?.reason ?? hold ?? '–',
  };
}
