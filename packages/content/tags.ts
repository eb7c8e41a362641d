import { type Account, type PastPost, topicKey } from '@promoter/domain';
import { type Random, shuffle } from './random.ts';
import { sortedBy } from './sorted-by.ts';

/**
 * A tag has to be absent from so many of the account's own last posts, and of all accounts': who reads one account, or all
 * of them, does not meet it again at once.
 */
const RECENT_POSTS = 3;

/** The domain tag that was used longest ago, by whichever account. Undefined when every one is ruled out. */
export function pickDomainTag(
  tags: readonly string[],
  account: Pick<Account, 'id'>,
  /** Oldest first. */
  history: readonly PastPost[],
  /** Topics that may not be named, and the trend's own. */
  excluded: readonly string[],
  random: Random,
): string | undefined {
  const keys = new Set(excluded.map(topicKey));
  const allowed = shuffle(tags, random).filter((tag) => !keys.has(topicKey(tag)));
  const own = history.filter((entry) => entry.account === account.id).slice(-RECENT_POSTS);
  const recent = new Set([...own, ...history.slice(-RECENT_POSTS)].flatMap((entry) => entry.tags));
  const fresh = allowed.filter((tag) => !recent.has(tag));
  const lastUseOf = (tag: string) => history.findLastIndex(({ tags }) => tags.includes(tag));
  return sortedBy(fresh.length > 0 ? fresh : allowed, lastUseOf)[0];
}
