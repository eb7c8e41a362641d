import { type Account, ANGLES, type Angle, type PastPost } from '@promoter/domain';

const WORDS: readonly PastPost['angle'][] = ANGLES;

/** The angle whose turn it is: the one after the account's last post. Reads post history alone, so a dry run changes nothing. */
export const pickAngle = (account: Pick<Account, 'id'>, history: readonly PastPost[]): Angle =>
  anglesInTurn(account, history)[0] ?? ANGLES[0];

/** All angles, beginning with the one whose turn it is. The later ones are for when nothing can be said about the first. */
export function anglesInTurn(account: Pick<Account, 'id'>, history: readonly PastPost[]): Angle[] {
  const last = lastOf(account, history);
  // After an angle that only a newer release knows comes the first.
  const first = last ? WORDS.indexOf(last.angle) + 1 : startOf(account);
  return ANGLES.map((_, turn) => ANGLES[(first + turn) % ANGLES.length] ?? ANGLES[0]);
}

function lastOf({ id }: Pick<Account, 'id'>, history: readonly PastPost[]): PastPost | undefined {
  let last: PastPost | undefined;
  for (const entry of history) {
    if (entry.account === id && (!last || entry.at > last.at)) last = entry;
  }
  return last;
}

/** Accounts set out from different angles, so that two that post in turn do not echo each other: A cost, B regions, C uptime. */
function startOf({ id }: Pick<Account, 'id'>): number {
  const sum = [...id].reduce((total, letter) => total + letter.charCodeAt(0) - 'A'.charCodeAt(0), 0);
  return (sum * 3 + Math.floor(sum / 2)) % ANGLES.length;
}
