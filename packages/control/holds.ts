import { type AccountId, type Holds, holdOn, MINUTE_MS } from '@promoter/domain';
import type { HoldsAnswer } from './answers/index.ts';
import { formatTime } from './formats.ts';
import type { ControlServices } from './services.ts';
import { stopAnswer } from './stop-answer.ts';

/** AccountSelection a pause or resume is for. */
export type AccountSelection = AccountId | 'all';

/** Holds the accounts' posts back from now on; a post that is already being sent goes out. */
export async function pause(services: ControlServices, whom: AccountSelection): Promise<HoldsAnswer> {
  const { store, now } = services;
  await Promise.all(accountsOf(services, whom).map((account) => store.holds.pause(account, now())));
  return readSteering(services);
}

/** Lifts pauses and stops. A stop of the whole app is lifted only for all accounts at once. */
export async function resume(services: ControlServices, whom: AccountSelection): Promise<HoldsAnswer> {
  const { store } = services;
  await Promise.all(accountsOf(services, whom).map((account) => store.holds.resume(account)));
  if (whom === 'all') await store.holds.stopApp(null);
  return readSteering(services);
}

/** No account posts for so many minutes from now; null ends a cooldown. */
export async function cooldown(services: ControlServices, minutes: number | null): Promise<HoldsAnswer> {
  const { store, now } = services;
  await store.holds.cooldown(minutes === null ? null : now() + minutes * MINUTE_MS);
  return readSteering(services);
}

const accountsOf = ({ config }: ControlServices, whom: AccountSelection): AccountId[] =>
  config.accounts.map(({ id }) => id).filter((id) => whom === 'all' || id === whom);

async function readSteering({ config, store, now }: ControlServices): Promise<HoldsAnswer> {
  const holds = await store.holds.read(config.accounts.map(({ id }) => id));
  return {
    accounts: config.accounts.map(({ id }) => ({ id, ...holdsOf(holds, id, config.timezone, now()) })),
    ...holdsOfAll(holds, config.timezone, now()),
  };
}

/** What holds one account back, and since when. */
export const holdsOf = (holds: Holds, account: AccountId, timezone: string, now: number) => {
  const stop = holds.stoppedAccounts.get(account);
  return {
    hold: holdOn(holds, account, now) ?? null,
    paused: holds.paused.has(account),
    pausedSince: formatTime(timezone, holds.paused.get(account) ?? null),
    stop: stop ? stopAnswer(stop, timezone, now) : null,
  };
};

/** What holds every account back. A cooldown that is over is none. */
export const holdsOfAll = ({ cooldownUntil, stoppedApp }: Holds, timezone: string, now: number) => ({
  cooldownUntil: cooldownUntil !== null && cooldownUntil > now ? formatTime(timezone, cooldownUntil) : null,
  appStop: stoppedApp ? stopAnswer(stoppedApp, timezone, now) : null,
});
