import type { Config } from '@promoter/config';
import type { AccountId } from '@promoter/domain';

/** A post's page on X; null for a rehearsal, and for an account that is no longer configured. */
export function postUrl(config: Config, account: AccountId, xId: string | null): string | null {
  const handle = config.accounts.find(({ id }) => id === account)?.handle;
  return xId === null || handle === undefined ? null : `https://x.com/${handle}/status/${xId}`;
}
