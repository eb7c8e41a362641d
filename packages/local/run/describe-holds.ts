import type { Config } from '@promoter/config';
import { type EpochMs, type Holds, isStopOn, localTime, type Stop } from '@promoter/domain';

/** What holds posts back at this moment and outlived the last run, each with how it ends: a sentence each. */
export function describeHolds(
  { paused, stoppedAccounts, stoppedApp, cooldownUntil }: Holds,
  { accounts, timezone }: Pick<Config, 'accounts' | 'timezone'>,
  at: EpochMs,
): string[] {
  const ofAccounts = accounts.flatMap(({ id }) => {
    const since = paused.get(id);
    const stop = stoppedAccounts.get(id);
    return [
      ...(since === undefined
        ? []
        : [`${id} is paused since ${minuteOf(timezone, since)}: "resume --account ${id}" lifts it`]),
      ...(stop && isStopOn(stop, at) ? [describeStop(`${id} is stopped`, stop)] : []),
    ];
  });
  return [
    ...ofAccounts,
    ...(stoppedApp && isStopOn(stoppedApp, at) ? [describeStop('All accounts are stopped', stoppedApp)] : []),
    ...(cooldownUntil !== null && cooldownUntil > at
      ? [`No account posts before ${minuteOf(timezone, cooldownUntil)}: "cooldown --end" ends it`]
      : []),
  ];
}

const describeStop = (what: string, { reason, fix }: Stop): string => `${what}: ${reason.replace(/\.?$/, '.')} ${fix}`;

/** `2026-11-27 09:00` */
const minuteOf = (timezone: string, at: EpochMs): string => localTime(timezone, at).slice(0, 16).replace('T', ' ');
