import { type AccountId, holdOn, MINUTE_MS, type Steering } from '@promoter/domain';
import type { SteeringAnswer } from './answers/index.ts';
import { shownTime } from './formats.ts';
import type { ControlServices } from './services.ts';
import { shownStop } from './stop-answer.ts';

/** Whom a pause or resume is for. */
export type Whom = AccountId | 'all';

/** Holds the accounts' posts back from now on; a post that is already being sent goes out. */
export async function pause(services: ControlServices, whom: Whom): Promise<SteeringAnswer> {
  const { store, now } = services;
  await Promise.all(accountsOf(services, whom).map((account) => store.steering.pause(account, now())));
  return readSteering(services);
}

/** Lifts pauses and stops. A stop of the whole app is lifted only for all accounts at once. */
export async function resume(services: ControlServices, whom: Whom): Promise<SteeringAnswer> {
  const { store } = services;
  await Promise.all(accountsOf(services, whom).map((account) => store.steering.resume(account)));
  if (whom === 'all') await store.steering.stopApp(null);
  return readSteering(services);
}

/** No account posts for so many minutes from now; null ends a cooldown. */
export async function cooldown(services: ControlServices, minutes: number | null): Promise<SteeringAnswer> {
  const { store, now } = services;
  await store.steering.cooldown(minutes === null ? null : now() + minutes * MINUTE_MS);
  return readSteering(services);
}

const accountsOf = ({ config }: ControlServices, whom: Whom): AccountId[] =>
  config.accounts.map(({ id }) => id).filter((id) => whom === 'all' || id === whom);

async function readSteering({ config, store, now }: ControlServices): Promise<SteeringAnswer> {
  const steering = await store.steering.read(config.accounts.map(({ id }) => id));
  return {
    accounts: config.accounts.map(({ id }) => ({ id, ...holdsOf(steering, id, config.timezone, now()) })),
    ...holdsOfAll(steering, config.timezone, now()),
  };
}

/** What holds one account back, and since when. */
export const holdsOf = (steering: Steering, account: AccountId, timezone: string, now: number) => {
  const stop = steering.stoppedAccounts.get(account);
  return {
    hold: holdOn(steering, account, now) ?? null,
    paused: steering.paused.has(account),
    pausedSince: shownTime(timezone, steering.paused.get(account) ?? null),
    stop: stop ? shownStop(stop, timezone, now) : null,
  };
};

/** What holds every account back. A cooldown that is over is none. */
export const holdsOfAll = ({ cooldownUntil, stoppedApp }: Steering, timezone: string, now: number) => ({
  cooldownUntil: cooldownUntil !== null && cooldownUntil > now ? shownTime(timezone, cooldownUntil) : null,
  appStop: stoppedApp ? shownStop(stoppedApp, timezone, now) : null,
});
