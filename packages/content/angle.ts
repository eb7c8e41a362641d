import { type Account, ANGLES, type Angle, type PastPost } from '@promoter/domain';

const WORDS: readonly PastPost['angle'][] = ANGLES;

/**
 * All angles, beginning with the one whose turn it is: the one that the account has done without for longest, in the order
 * of the list. The later ones are for when nothing new can be said about the first, whose turn comes next then. Reads post
 * history alone, oldest first, so a dry run changes nothing.
 */
export function anglesInTurn(account: Pick<Account, 'id'>, history: readonly PastPost[]): Angle[] {
  const own = history.filter((entry) => entry.account === account.id).map(({ angle }) => angle);
  const last = own.at(-1);
  // After an angle that only a newer release knows comes the first.
  const first = last ? WORDS.indexOf(last) + 1 : startOf(account);
  return [...ANGLES.slice(first), ...ANGLES.slice(0, first)].sort((a, b) => own.lastIndexOf(a) - own.lastIndexOf(b));
}

/** Accounts set out from different angles, so that two that post in turn do not echo each other: A cost, B regions, C uptime. */
function startOf({ id }: Pick<Account, 'id'>): number {
  const sum = [...id].reduce((total, letter) => total + letter.charCodeAt(0) - 'A'.charCodeAt(0), 0);
  return (sum * 3 + Math.floor(sum / 2)) % ANGLES.length;
}
