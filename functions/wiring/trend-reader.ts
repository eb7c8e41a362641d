import type { Config } from '@promoter/config';
import { SECOND_MS, type TrendReader } from '@promoter/domain';
import { createXTrendReader } from '@promoter/x';

/** X's own trends, which are billed: null where `trends.reads` is 0 or there is no token. */
export function createTrendReader(
  bearerToken: string | null,
  config: Config,
  apiUrl: string | undefined,
): TrendReader | null {
  if (bearerToken === null || config.trends.reads === 0) return null;
  return createXTrendReader({ credentials: { bearerToken }, apiUrl, timeoutMs: config.x.timeoutSeconds * SECOND_MS });
}
