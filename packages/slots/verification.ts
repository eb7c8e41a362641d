import { type AccountId, type EpochMs, localDay } from '@promoter/domain';
import { POLICY } from './policy.ts';
import { slotsOfDay } from './schedule/schedule.ts';
import type { Schedule } from './schedule/window.ts';

/** Whether it is time to verify an account's credentials: from shortly before its first slot of the day on. */
export function isVerificationDue(schedule: Schedule, account: AccountId, now: EpochMs): boolean {
  const first = slotsOfDay(schedule, localDay(schedule.timezone, now)).find((slot) => slot.account === account);
  return first !== undefined && now >= first.at - POLICY.verify.beforeFirstSlotMs;
}
