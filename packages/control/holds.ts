import { type AccountId, type EpochMs, type Holds, holdOn, MINUTE_MS, type Stop } from '@promoter/domain';
import { forgetRefusals } from '@promoter/pipeline/refusal-streaks';
import { forgetRefusedReads, readRefusedReads } from '@promoter/pipeline/refused-reads';
import type { HoldsAnswer } from './answers/index.ts';
import type { Change } from './change.ts';
import { formatTime } from './formats.ts';
import type { ControlServices } from './services.ts';

/** The account that a request is for, or all. */
export type AccountSelection = AccountId | 'all';

/** Holds the accounts' posts back from now on; a post that is already being sent goes out. */
export function pause(services: ControlServices, selection: AccountSelection): Promise<Change<HoldsAnswer>> {
  const { store, now } = services;
  return changeHolds(services, () =>
    Promise.all(accountsOf(services, selection).map((account) => store.holds.pause(account, now()))),
  );
}

/** Lifts pauses and stops. A stop of the whole app is lifted only for all accounts at once. */
export async function resume(services: ControlServices, selection: AccountSelection): Promise<Change<HoldsAnswer>> {
  const { store } = services;
  const accounts = accountsOf(services, selection);
  const refusedReads = await Promise.all(accounts.map((account) => readRefusedReads(store.keyValues, account)));
  const { answer, isChanged } = await changeHolds(services, async () => {
    await Promise.all(
      accounts.flatMap((account) => [
        store.holds.resume(account),
        // What X refused before is asked for anew, and counts no more.
        forgetRefusals(store.keyValues, account),
        forgetRefusedReads(store.keyValues, account),
      ]),
    );
    if (selection === 'all') await store.holds.stopApp(null);
  });
  return { answer, isChanged: isChanged || refusedReads.some((reads) => Object.keys(reads).length > 0) };
}

/** No account posts for so many minutes from now; null ends a cooldown. */
export function cooldown(services: ControlServices, minutes: number | null): Promise<Change<HoldsAnswer>> {
  const { store, now } = services;
  return changeHolds(services, () => store.holds.cooldown(minutes === null ? null : now() + minutes * MINUTE_MS));
}

async function changeHolds(services: ControlServices, work: () => Promise<unknown>): Promise<Change<HoldsAnswer>> {
  const before = await readHolds(services);
  await work();
  const answer = await readHolds(services);
  return { answer, isChanged: JSON.stringify(answer) !== JSON.stringify(before) };
}

/** The accounts that a selection means. */
export const accountsOf = ({ config }: Pick<ControlServices, 'config'>, selection: AccountSelection): AccountId[] =>
  config.accounts.map(({ id }) => id).filter((id) => selection === 'all' || id === selection);

async function readHolds({ config, store, now }: ControlServices): Promise<HoldsAnswer> {
  const holds = await store.holds.read(config.accounts.map(({ id }) => id));
  return {
    accounts: config.accounts.map(({ id }) => ({ id, ...holdsOf(holds, id, config.timezone, now()) })),
    ...holdsOfAll(holds, config.timezone, now()),
  };
}

/** What holds one account back, and since when. */
export const holdsOf = (holds: Holds, account: AccountId, timezone: string, now: EpochMs) => {
  const stop = holds.stoppedAccounts.get(account);
  return {
    hold: holdOn(holds, account, now) ?? null,
    paused: holds.paused.has(account),
    pausedSince: formatTime(timezone, holds.paused.get(account) ?? null),
    stop: stop ? stopAnswer(stop, timezone, now) : null,
  };
};

/** What holds every account back. A cooldown that is over is none. */
export const holdsOfAll = ({ cooldownUntil, stoppedApp }: Holds, timezone: string, now: EpochMs) => ({
  cooldownUntil: cooldownUntil !== null && cooldownUntil > now ? formatTime(timezone, cooldownUntil) : null,
  appStop: stoppedApp ? stopAnswer(stoppedApp, timezone, now) : null,
});

/** A stop as the answers show it; null once it has ended by itself. */
function stopAnswer({ until, since, cause: _, behind: __, ...without }: Stop, timezone: string, now: EpochMs) {
  if (until !== null && until <= now) return null;
  return { ...without, since: formatTime(timezone, since), until: formatTime(timezone, until) };
}
