import { DAY_MINUTES, type Schedule, wallMinutes, windowMinutes } from './window.ts';

/**
 * Why these settings contradict each other, as sentences; empty when they do not. The gap is a property
 * of the slots themselves, so it is checked here once rather than at each send.
 */
export function scheduleFaults(schedule: Schedule): string[] {
  const { accounts, intervalMinutes, minGapMinutes } = schedule;
  if (minGapMinutes * accounts.length > intervalMinutes) {
    return [
      `minGapMinutes ${minGapMinutes} × ${accounts.length} accounts is more than intervalMinutes ${intervalMinutes}: ` +
        `at most ${Math.floor(intervalMinutes / accounts.length)} fits`,
    ];
  }
  return [...emptyAccounts(schedule), ...closePairs(schedule)];
}

/** An account whose offset leaves it no slot inside the window would never post. */
function emptyAccounts(schedule: Schedule): string[] {
  const length = windowMinutes(schedule);
  return schedule.accounts
    .filter((account) => account.offsetMinutes >= length)
    .map(
      (account) =>
        `account ${account.id}: offsetMinutes ${account.offsetMinutes} is outside the window of ${length} minutes`,
    );
}

/** Neighbouring slots over two ordinary days, so that the night between two windows is checked too. */
function closePairs(schedule: Schedule): string[] {
  const minutes = [0, DAY_MINUTES]
    .flatMap((opening) =>
      schedule.accounts.flatMap((account) =>
        wallMinutes(schedule, account).map((minute) => ({ account, minute: opening + minute })),
      ),
    )
    .sort((a, b) => a.minute - b.minute);
  const faults = new Set<string>();
  for (let i = 1; i < minutes.length; i += 1) {
    const [before, after] = [minutes[i - 1], minutes[i]];
    if (!before || !after) continue;
    const gap = after.minute - before.minute;
    if (gap < Math.max(schedule.minGapMinutes, 1)) {
      faults.add(
        `accounts ${before.account.id} and ${after.account.id} have slots ${gap} minutes apart, less than minGapMinutes ${schedule.minGapMinutes}: change offsetMinutes or the window`,
      );
    }
  }
  return [...faults];
}
