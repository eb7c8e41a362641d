import type { AccountId, EpochMs, HoldStore, Holds, Stop } from '@promoter/domain';

export function createHoldStore(): HoldStore & { state(): Holds } {
  const paused = new Map<AccountId, EpochMs>();
  const stoppedAccounts = new Map<AccountId, Stop>();
  let stoppedApp: Stop | null = null;
  let cooldownUntil: EpochMs | null = null;
  return {
    state: () => ({ paused, stoppedAccounts, stoppedApp, cooldownUntil }),
    read: async (accounts) => ({
      paused: only(paused, accounts),
      stoppedAccounts: only(stoppedAccounts, accounts),
      stoppedApp,
      cooldownUntil,
    }),
    pause: async (account, now) => {
      if (!paused.has(account)) paused.set(account, now);
    },
    resume: async (account) => {
      paused.delete(account);
      stoppedAccounts.delete(account);
    },
    cooldown: async (until) => {
      cooldownUntil = until;
    },
    stopAccount: async (account, stop) => {
      if (stop === null) stoppedAccounts.delete(account);
      else stoppedAccounts.set(account, stop);
    },
    stopApp: async (stop) => {
      stoppedApp = stop;
    },
  };
}

const only = <T>(all: ReadonlyMap<AccountId, T>, accounts: readonly AccountId[]): Map<AccountId, T> =>
  new Map([...all].filter(([account]) => accounts.includes(account)));
