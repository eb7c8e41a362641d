import type { AccountId, LocalDay } from '@promoter/domain';
import { cronExpression, firingsByAccount } from '@promoter/slots';
import { scheduleOf } from './parse.ts';
import type { Config } from './schema.ts';

/** The EventBridge schedules, in UTC, that fire every slot of each account for two years from `from`. */
export function rulesByAccount(config: Config, from: LocalDay): Map<AccountId, string[]> {
  const firings = firingsByAccount(scheduleOf(config), from);
  return new Map([...firings].map(([account, rules]) => [account, rules.map(cronExpression)]));
}
