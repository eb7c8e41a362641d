import { scheduleOf } from '@promoter/config';
import { HOUR_MS, localTime, MINUTE_MS } from '@promoter/domain';
import type { Workspace } from '@promoter/local/workspace.ts';
import { nextSlots } from '@promoter/slots';
import { examineTables } from './examine-unreadable.ts';
import type { Finding } from './finding.ts';

/** What the settings, the clock and the tables of this machine say. */
export async function checkLocal(workspace: Workspace): Promise<Finding[]> {
  return [
    ...settings(workspace),
    ...(await examineTables(workspace)),
    ...(await holds(workspace)),
    ...(await supplies(workspace)),
  ];
}

function settings({ config, now }: Workspace): Finding[] {
  const [next] = nextSlots(scheduleOf(config), now(), 1);
  return [
    {
      subject: 'settings',
      verdict: 'ok',
      detail: `brand ${config.brand}, ${config.accounts.length} accounts, every setting read`,
    },
    {
      subject: 'clock',
      verdict: 'ok',
      detail: `${localTime(config.timezone, now())} in ${config.timezone}: is this right?`,
    },
    next
      ? { subject: 'schedule', verdict: 'ok', detail: `next slot ${next.id}` }
      : { subject: 'schedule', verdict: 'wrong', detail: 'no slot within a year', todo: 'widen "window"' },
  ];
}

async function holds({ config, store }: Workspace): Promise<Finding[]> {
  const steering = await store.holds.read(config.accounts.map(({ id }) => id));
  const findings: Finding[] = [];
  for (const id of steering.paused.keys()) {
    findings.push({
      subject: `account ${id}`,
      verdict: 'look',
      detail: 'is paused',
      todo: `npm run -s bot -- resume --account ${id}`,
    });
  }
  for (const [id, stop] of steering.stoppedAccounts) {
    findings.push({ subject: `account ${id}`, verdict: 'wrong', detail: stop.reason, todo: stop.fix });
  }
  if (steering.stoppedApp)
    findings.push({
      subject: 'app',
      verdict: 'wrong',
      detail: steering.stoppedApp.reason,
      todo: steering.stoppedApp.fix,
    });
  return findings;
}

async function supplies({ config, store, now }: Workspace): Promise<Finding[]> {
  const [trends, offers] = await Promise.all([store.trends.list(config.trends.regions, now()), store.offers.list()]);
  const seen = Math.max(...trends.map(({ seenAt }) => seenAt));
  const usable = trends.filter((trend) => trend.usable).length;
  const fresh = offers.filter(({ fetchedAt }) => now() - fetchedAt < config.offers.maxAgeHours * HOUR_MS).length;
  return [
    trends.length > 0
      ? {
          subject: 'trends',
          verdict: 'ok',
          detail: `${usable} of ${trends.length} usable, ${Math.round((now() - seen) / MINUTE_MS)} minutes old`,
        }
      : {
          subject: 'trends',
          verdict: 'look',
          detail: 'none on the shelf: posts carry domain tags alone',
          todo: 'npm run -s bot -- trends --refresh',
        },
    fresh > 0
      ? { subject: 'offers', verdict: 'ok', detail: `${fresh} of ${offers.length} fresh` }
      : {
          subject: 'offers',
          verdict: 'look',
          detail: 'no fresh price: live posts name none, rehearsals use a sample list',
        },
  ];
}
