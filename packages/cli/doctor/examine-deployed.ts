import type { AccountStatus, StatusAnswer } from '@promoter/control/answers';
import { examineUnreadable } from './examine-unreadable.ts';
import type { Finding } from './finding.ts';

/** A check of the slots that is older than this means that settle has stopped. */
const SETTLE_SILENT_MS = 15 * 60_000;

/** What a deployed bot says about itself. */
export function checkDeployed(status: StatusAnswer): Finding[] {
  const { overdue, mode, accounts, appStop, trends, offers, cost, lastSettledAt, now } = status;
  const settledAgo = lastSettledAt === null ? null : Date.parse(now) - Date.parse(lastSettledAt);
  return [
    overdue.length === 0
      ? { subject: 'slots', verdict: 'ok', detail: 'every slot came to an end in time' }
      : {
          subject: 'slots',
          verdict: 'wrong',
          detail: `overdue: ${overdue.join(', ')}`,
          todo: 'see "Overdue slots" in docs/runbook.md',
        },
    { subject: 'mode', verdict: mode === 'live' ? 'ok' : 'look', detail: mode },
    settledAgo !== null && settledAgo < SETTLE_SILENT_MS
      ? { subject: 'settle', verdict: 'ok', detail: `last at ${lastSettledAt}` }
      : {
          subject: 'settle',
          verdict: 'wrong',
          detail: `last at ${lastSettledAt ?? 'no time'}`,
          todo: 'see "Settle silent" in docs/runbook.md',
        },
    ...(appStop === null
      ? []
      : [{ subject: 'app', verdict: 'wrong' as const, detail: appStop.reason, todo: appStop.fix }]),
    ...accounts.map(accountFinding),
    ...examineUnreadable(status.unreadableRows),
    trends.newestAt === null
      ? { subject: 'trends', verdict: 'look', detail: 'none on the shelf: posts carry domain tags alone' }
      : { subject: 'trends', verdict: 'ok', detail: `${trends.usable} usable, ${trends.ageMinutes} minutes old` },
    offers.fresh
      ? { subject: 'offers', verdict: 'ok', detail: `${offers.available} available, ${offers.ageHours} hours old` }
      : { subject: 'offers', verdict: 'look', detail: 'no fresh price: live posts name none' },
    cost.spentUsd < cost.budgetUsd
      ? {
          subject: 'cost',
          verdict: 'ok',
          detail: `$${cost.spentUsd.toFixed(2)} of $${cost.budgetUsd.toFixed(2)} in ${cost.month}`,
        }
      : {
          subject: 'cost',
          verdict: 'wrong',
          detail: `the budget of ${cost.month} is spent`,
          todo: 'raise budget.monthlyUsd and deploy, or wait for the next month',
        },
  ];
}

function accountFinding({ id, handle, hold, stop }: AccountStatus): Finding {
  const subject = `account ${id}`;
  if (stop !== null) return { subject, verdict: 'wrong', detail: stop.reason, todo: stop.fix };
  if (hold !== null)
    return {
      subject,
      verdict: 'look',
      detail: `@${handle} is held back: ${hold}`,
      todo: `npm run -s bot -- resume --account ${id}`,
    };
  return { subject, verdict: 'ok', detail: `@${handle} may post` };
}
