import type { AccountId, LocalDay } from '@promoter/domain';
import { cronExpression, cronTimesByAccount } from '@promoter/slots';
import { scheduleOf } from './parse.ts';
import type { Config } from './schema.ts';

/** The EventBridge schedules, in UTC, that fire every slot of each account for two years from `from`. */
export function cronExpressionsByAccount(config: Config, from: LocalDay): Map<AccountId, string[]> {
  const cronTimes = cronTimesByAccount(scheduleOf(config), from);
  return new Map([...cronTimes].map(([account, rules]) => [account, rules.map(cronExpression)]));
}
