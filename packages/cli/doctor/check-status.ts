import { isSettling } from '@promoter/config';
import type { AccountStatus, StatusAnswer } from '@promoter/control/answers';
import { describeCost } from '../describe-cost.ts';
import { type Finding, failed, ok, unreadableFindings, warning } from './finding.ts';

/** What a bot reports about itself: here the settings and the tables, deployed also whether it runs and what it costs. */
export const checkStatus = (
  status: StatusAnswer,
  bot: { deployed: true } | { deployed: false; brand: string },
): Finding[] => [
  ...(bot.deployed ? checkDeployment(status) : checkHere(status, bot.brand)),
  ...(status.appStop === null ? [] : [failed('app', status.appStop.reason, status.appStop.fix)]),
  ...status.accounts.map(checkAccount),
  ...(bot.deployed ? unreadableFindings(status.unreadableRows) : []),
  checkTrends(status, bot.deployed),
  status.offers.fresh
    ? ok('offers', `${status.offers.available} available, ${status.offers.ageHours} hours old`)
    : warning('offers', 'no fresh price: live posts name none, rehearsals use a sample list'),
];

function checkHere({ accounts, now, timezone }: StatusAnswer, brand: string): Finding[] {
  const next = accounts.flatMap(({ nextSlots }) => nextSlots).sort((a, b) => Date.parse(a.at) - Date.parse(b.at))[0];
  return [
    ok('settings', `brand ${brand}, ${accounts.length} accounts, every setting read`),
    ok('clock', `${now} in ${timezone}: is this right?`),
    next ? ok('schedule', `next slot ${next.id}`) : failed('schedule', 'no slot within a year', 'widen "window"'),
  ];
}

function checkDeployment({ overdue, mode, now, lastSettledAt, cost }: StatusAnswer): Finding[] {
  return [
    overdue.length === 0
      ? ok('slots', 'every slot reached a final state in time')
      : failed('slots', `overdue: ${overdue.join(', ')}`, 'see "Overdue slots" in docs/runbook.md'),
    mode === 'live' ? ok('mode', mode) : warning('mode', mode),
    lastSettledAt !== null && isSettling(Date.parse(lastSettledAt), Date.parse(now))
      ? ok('settle', `last at ${lastSettledAt}`)
      : failed('settle', `last at ${lastSettledAt ?? 'no time'}`, 'see "Settle silent" in docs/runbook.md'),
    cost.spentUsd < cost.budgetUsd
      ? ok('cost', describeCost(cost))
      : failed(
          'cost',
          `the budget of ${cost.month} is spent`,
          'raise budget.monthlyUsd and deploy, or wait for the next month',
        ),
  ];
}

function checkAccount({ id, handle, hold, stop }: AccountStatus): Finding {
  const subject = `account ${id}`;
  if (stop !== null) return failed(subject, stop.reason, stop.fix);
  if (hold === null) return ok(subject, `@${handle} may post`);
  return warning(subject, `@${handle} is held back: ${hold}`, `npm run -s bot -- resume --account ${id}`);
}

function checkTrends({ trends }: StatusAnswer, deployed: boolean): Finding {
  if (trends.newestAt !== null) return ok('trends', `${trends.usable} usable, ${trends.ageMinutes} minutes old`);
  const detail = 'none stored: posts carry domain tags alone';
  return deployed ? warning('trends', detail) : warning('trends', detail, 'npm run -s bot -- trends --refresh');
}
