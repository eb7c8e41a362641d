import {
  type AccountId,
  answerTo,
  type EpochMs,
  isoTime,
  MINUTE_MS,
  READ_SELF,
  READ_TIMELINE,
  type TimelinePost,
} from '@promoter/domain';
import type { UnsettledSlot } from '@promoter/slots';
import * as z from 'zod/mini';
import type { SettleServices } from './settle-services.ts';
import { writeStop } from './write-stop.ts';

/** What looking for posts may cost in a UTC day, all accounts together: 0.25 USD, about 250 posts read. */
const CHECKS_COST_A_DAY = 250_000;

/** Clocks may differ by this much: posts are looked for from so long before the slot. */
const CLOCK_SKEW_MS = MINUTE_MS;

/** How soon an abandoned slot is looked for again at the earliest. */
const LEAST_PAUSE_MS = 30 * MINUTE_MS;

/**
 * Looks at the timeline, once, if any of the loose ends wants it. Answers the account's posts since the earliest of
 * these; null when it was not or could not be read.
 */
export async function checkTimeline(
  ends: readonly UnsettledSlot[],
  services: SettleServices,
): Promise<TimelineCheck | null> {
  const { account, store, now, log } = services;
  const timeline = await services.timeline;
  if (!timeline) return null;
  const lastCheck = await readLastCheck(ends, services);
  const wanted = ends.filter((end) => wantsCheck(end, lastCheck, now()));
  if (wanted.length === 0) return null;
  if (!(await mayRead(services))) {
    log('error', 'the day’s allowance for looking for posts is spent', { account });
    return null;
  }
  const since = Math.min(...wanted.map(({ slot }) => slot.at)) - CLOCK_SKEW_MS;
  const at = now();
  const reading = await timeline.recent(since);
  if (reading.kind === 'unreadable') {
    log('warn', 'the timeline could not be read', { account, detail: reading.detail });
    if (reading.stop) await writeStop(account, reading.stop, services);
    return null;
  }
  await store.keyValues.set(timelineCheckKey(account), { at });
  return { posts: reading.posts, at };
}

export interface TimelineCheck {
  posts: readonly TimelinePost[];
  /** When it was asked for: what came later may be missing. */
  at: EpochMs;
}

/** An abandoned slot is looked for ever more rarely; doubt, each time. Waiting slots are refused for certain. */
function wantsCheck({ status }: UnsettledSlot, lastCheck: EpochMs | null, now: EpochMs): boolean {
  switch (status.state) {
    case 'unknown':
      return true;
    case 'abandoned':
      if (lastCheck === null || lastCheck < status.settledAt) return true;
      return now - lastCheck >= Math.max(LEAST_PAUSE_MS, lastCheck - status.settledAt);
    case 'waiting':
      return false;
  }
}

const timelineCheckKey = (account: AccountId): string => `timeline-look:${account}`;
const lastCheckSchema = z.object({ at: z.number() });

/** When the timeline was last read. Asked for only where the answer matters. */
async function readLastCheck(
  ends: readonly UnsettledSlot[],
  { account, store }: SettleServices,
): Promise<EpochMs | null> {
  if (!ends.some(({ status }) => status.state === 'abandoned')) return null;
  const stored = lastCheckSchema.safeParse(await store.keyValues.get(timelineCheckKey(account)));
  return stored.success ? stored.data.at : null;
}

async function mayRead({ store, now }: SettleServices): Promise<boolean> {
  const today = isoTime(now()).slice(0, 10);
  const calls = await store.usage.list(today, today);
  const spent = calls
    .filter(({ call }) => call === answerTo(READ_TIMELINE) || call === answerTo(READ_SELF))
    .reduce((sum, { cost }) => sum + cost, 0);
  return spent < CHECKS_COST_A_DAY;
}
