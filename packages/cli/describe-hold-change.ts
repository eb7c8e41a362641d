import type { HoldsAnswer } from '@promoter/control/answers';

/** What a person changed about the holds. An `account` is an account's id, or `all`. */
export type HoldChange = { kind: 'pause' | 'resume'; account: string } | { kind: 'cooldown' | 'cooldown-end' };

/** Whom a change was for, which may be more than its author thought of, and how it is taken back. */
export function describeHoldChange(change: HoldChange, { accounts, cooldownUntil }: HoldsAnswer): string {
  const all = accounts.length === 2 ? 'both accounts' : 'all accounts';
  switch (change.kind) {
    case 'cooldown':
      return `Holds back ${all} until ${cooldownUntil}: "cooldown --end" ends it.`;
    case 'cooldown-end':
      return `Ended the cooldown of ${all}.`;
    case 'pause':
      return change.account === 'all'
        ? `Paused ${all} (with --account one alone): "resume" lifts it.`
        : `Paused account ${change.account} alone: "resume --account ${change.account}" lifts it.`;
    case 'resume':
      return change.account === 'all'
        ? `Resumed ${all} (with --account one alone): "pause" pauses them again.`
        : `Resumed account ${change.account} alone: "pause --account ${change.account}" pauses it again.`;
  }
}
