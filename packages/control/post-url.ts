import type { Config } from '@promoter/config';
import type { AccountId } from '@promoter/domain';

/** Where a post can be seen; null for one that X never saw, or of an account that is configured no more. */
export function postUrl(config: Config, account: AccountId, xId: string | null): string | null {
  const handle = config.accounts.find(({ id }) => id === account)?.handle;
  return xId === null || handle === undefined ? null : `https://x.com/${handle}/status/${xId}`;
}
