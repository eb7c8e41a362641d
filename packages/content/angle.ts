import { type Account, ANGLES, type Angle, type PastPost } from '@promoter/domain';

const WORDS: readonly PastPost['angle'][] = ANGLES;

/**
 * All angles, beginning with the one whose turn it is: the one after the account's last post. The later ones are for when
 * nothing can be said about the first. Reads post history alone, oldest first, so a dry run changes nothing.
 */
export function anglesInTurn(account: Pick<Account, 'id'>, history: readonly PastPost[]): Angle[] {
  const last = history.findLast((entry) => entry.account === account.id);
  // After an angle that only a newer release knows comes the first.
  const first = last ? WORDS.indexOf(last.angle) + 1 : startOf(account);
  return [...ANGLES.slice(first), ...ANGLES.slice(0, first)];
}

/** Accounts set out from different angles, so that two that post in turn do not echo each other: A cost, B regions, C uptime. */
function startOf({ id }: Pick<Account, 'id'>): number {
  const sum = [...id].reduce((total, letter) => total + letter.charCodeAt(0) - 'A'.charCodeAt(0), 0);
  return (sum * 3 + Math.floor(sum / 2)) % ANGLES.length;
}
