import { type AccountId, type EpochMs, readValue, type TimelinePost, utcDay } from '@promoter/domain';
import { isTimelineCheckAffordable, needsTimelineCheck, POLICY, type UnsettledSlot } from '@promoter/slots';
import * as z from 'zod/mini';
import { askX } from './ask-x.ts';
import { readRefusedReads } from './refused-reads.ts';
import type { SettleServices } from './services.ts';

/**
 * Reads the timeline, once, if any of the unsettled slots needs it. Returns the account's posts since the earliest of
 * these, or why there are none to tell; null where the timeline was not wanted.
 */
export async function checkTimeline(
  unsettled: readonly UnsettledSlot[],
  services: SettleServices,
): Promise<TimelineCheck | null> {
  const { account, store, now, log } = services;
  const timeline = await services.timeline;
  if (!timeline) return null;
  const lastCheck = await readLastCheck(unsettled, services);
  const wanted = unsettled.filter((slot) => needsTimelineCheck(slot, lastCheck, now()));
  if (wanted.length === 0) return null;
  const { timeline: refused } = await readRefusedReads(store.keyValues, account);
  if (refused && now() < refused.notBefore) return nothingSeen(now(), refused.detail);
  if (!(await mayRead(services))) {
    log('error', 'the day’s budget for timeline checks is spent', { account });
    return nothingSeen(now(), 'the day’s budget for timeline checks is spent');
  }
  // When one that was given up is looked up, all of them are: what is noted below is the last look for each.
  const isLookup = wanted.some(isGivenUp);
  const covered = isLookup ? [...wanted, ...unsettled.filter(isGivenUp)] : wanted;
  const since = Math.min(...covered.map(({ slot }) => slot.at)) - POLICY.timeline.clockSkewMs;
  const at = now();
  const reading = await askX('timeline', refused, services, () => timeline.recent(since));
  // A check in vain counts too: slots that were given up are looked up ever more rarely.
  if (isLookup) await store.keyValues.set(timelineCheckKey(account), { at });
  if (reading.kind === 'unreadable') {
    log('warn', 'the timeline could not be read', { account, detail: reading.detail });
    return nothingSeen(at, reading.detail);
  }
  const { posts, doubt } = reading;
  if (doubt !== null) log('warn', 'the timeline proves no post absent', { account, detail: doubt });
  return { posts, at, provesAbsence: doubt === null, ...(doubt !== null && { doubt }) };
}

const isGivenUp = ({ status }: UnsettledSlot): boolean => status.state === 'abandoned';

const nothingSeen = (at: EpochMs, doubt: string): TimelineCheck => ({ posts: [], at, provesAbsence: false, doubt });

export interface TimelineCheck {
  posts: readonly TimelinePost[];
  /** When it was requested: later posts may be missing. */
  at: EpochMs;
  /** Whether it would show a post that was there: else it confirms posts, and counts for nothing more. */
  provesAbsence: boolean;
  /** Why it would not. */
  doubt?: string;
}

const timelineCheckKey = (account: AccountId): string => `timeline-look:${account}`;
const lastCheckSchema = z.object({ at: z.number() });

/** When the timeline was last read for what was given up; looked up only where a slot depends on it. */
async function readLastCheck(
  unsettled: readonly UnsettledSlot[],
  { account, store }: SettleServices,
): Promise<EpochMs | null> {
  if (!unsettled.some(isGivenUp)) return null;
  return (await readValue(store.keyValues, timelineCheckKey(account), lastCheckSchema))?.at ?? null;
}

async function mayRead({ store, now }: SettleServices): Promise<boolean> {
  const today = utcDay(now());
  return isTimelineCheckAffordable(await store.usage.list(today, today));
}
