import { type Account, type PastPost, topicKey } from '@promoter/domain';
import { type Random, shuffle } from './random.ts';
import { sortedBy } from './sorted-by.ts';

/**
 * A tag has to be absent from so many of the account's own last posts, and of all accounts': who reads one account, or all
 * of them, does not meet it again at once.
 */
const RECENT_POSTS = 3;

/**
 * The domain tags that may be picked: of the idea's own, else of those that fit everything of the kind. The one that was
 * used longest ago, by whichever account, comes first. Empty when every one is ruled out.
 */
export function domainTagsInTurn(
  own: readonly string[],
  general: readonly string[],
  account: Pick<Account, 'id'>,
  /** Oldest first. */
  history: readonly PastPost[],
  /** Topics that may not be named, and the trend's own. */
  excluded: readonly string[],
  random: Random,
): string[] {
  const keys = new Set(excluded.map(topicKey));
  const lists = [own, general].map((tags) => shuffle(tags, random).filter((tag) => !keys.has(topicKey(tag))));
  const ofAccount = history.filter((entry) => entry.account === account.id).slice(-RECENT_POSTS);
  const recent = new Set([...ofAccount, ...history.slice(-RECENT_POSTS)].flatMap((entry) => entry.tags));
  const fresh = lists.map((tags) => tags.filter((tag) => !recent.has(tag)));
  const lastUseOf = (tag: string) => history.findLastIndex(({ tags }) => tags.includes(tag));
  const [chosen] = [...fresh, ...lists].filter((tags) => tags.length > 0);
  return sortedBy(chosen ?? [], lastUseOf);
}
