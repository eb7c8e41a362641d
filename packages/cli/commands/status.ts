import { isSettling } from '@promoter/config';
import { type AccountStatus, type StatusAnswer, statusAnswer } from '@promoter/control/answers';
import type { Command } from 'commander';
import { callApi } from '../api-client.ts';
import { describeCost } from '../describe-cost.ts';
import { describeDeletion } from '../describe-deletion.ts';
import { describeNoClicks } from '../describe-metrics.ts';
import { describeSign } from '../describe-sign.ts';
import { type RemoteOptions, withRemote } from '../options.ts';
import { printAnswer, printTable, printText, type Row, styled } from '../print.ts';

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

/** Prints the state of the whole bot for a person. */
export function printStatus(status: StatusAnswer): void {
  const { cost, trends } = status;
  const speed = status.speed === 1 ? '' : `, ${status.speed} seconds pass in one`;
  printText(styled(toneOf(status), headOf(status)), `${status.mode}, ${status.now} (${status.timezone})${speed}`, '');
  printTable(status.accounts.map(accountRow));
  printText(
    '',
    `trends: ${trends.fromSources ?? trends.usable} usable from sources, ${trends.ageMinutes === null ? 'none delivered yet' : `last delivered ${trends.ageMinutes} minutes ago`}; ${trends.refusedTopics} topics refused for a day`,
    `offers: ${describeOffers(status)}`,
    `cost: ${describeCost(cost)}`,
    lastSettled(status),
    ...describeNoClicks(status.accounts).map(({ account, said }) => `clicks on posts of ${account}: ${said}`),
    ...status.postsAtRisk.map(({ slot, tags, evidence }) =>
      styled('yellow', `${slot} stands beside ${tags.join(', ')} (${evidence}): npm run -s bot -- delete ${slot}`),
    ),
    ...status.deletions.flatMap(({ slot, deletion }) =>
      deletion ? [styled('yellow', `${slot}: ${describeDeletion(deletion)}`)] : [],
    ),
    ...status.signs.map((sign) => styled(sign.severity === 'fault' ? 'red' : 'yellow', describeSign(sign))),
  );
}

/**
 * `unhealthy: Stopped by X: @A`; a bot of an older release names overdue slots alone. One that does not run, and need
 * not, is neither healthy nor degraded: what else there is to say follows as sentences.
 */
export function headOf({ health, headline, overdue, signs }: StatusAnswer): string {
  const silent = signs.find(isSilent);
  if (silent && health !== 'unhealthy') return silent.what;
  // A warning is no fault, and has a sentence of its own below.
  if (headline !== null)
    return health === 'healthy' && signs.length > 0 ? `${health}, but: ${headline}` : `${health}: ${headline}`;
  return overdue.length === 0 ? health : `${health}: ${overdue.join(', ')} overdue`;
}

/** The sign of a bot that does not run. */
const isSilent = ({ kind }: StatusAnswer['signs'][number]): boolean => kind === 'settle-silent';

const toneOf = ({ health, signs }: StatusAnswer): 'green' | 'yellow' | 'red' =>
  health === 'unhealthy' ? 'red' : signs.length > 0 ? 'yellow' : 'green';

/** The prices that posts quote. Without any, a rehearsal shows those of a sample. */
function describeOffers({ offers, mode }: StatusAnswer): string {
  if (offers.count > 0) return `${offers.available} available, ${offers.fresh ? 'fresh' : 'too old to be quoted'}`;
  const meanwhile =
    mode === 'live' ? 'posts name no price' : 'rehearsed posts quote sample prices, which are not current';
  return `none: ${meanwhile}; yours come in with "npm run -s bot -- offers put FILE"`;
}

/** The heartbeat: a running bot reconciles its slots at each round of settling, whether it posts or not. */
function lastSettled({ now, lastSettledAt, signs }: StatusAnswer): string {
  if (lastSettledAt === null) return styled('red', 'not running yet: slots were never reconciled');
  const reconciled = `slots were last reconciled on ${lastSettledAt.slice(0, 16).replace('T', ' at ')}`;
  return !signs.some(isSilent) && isSettling(Date.parse(lastSettledAt), Date.parse(now))
    ? `running: ${reconciled}`
    : styled('yellow', `not running: ${reconciled}`);
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
