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
import type { LooseEnd } from '@promoter/slots';
import * as z from 'zod/mini';
import type { SettleServices } from './settle-services.ts';
import { writeStop } from './write-stop.ts';

/** What looking for posts may cost in a UTC day, all accounts together: 0.25 USD, about 250 posts read. */
const LOOKS_A_DAY = 250_000;

/** Clocks may differ by this much: posts are looked for from so long before the slot. */
const CLOCK_SKEW_MS = MINUTE_MS;

/** How soon an abandoned slot is looked for again at the earliest. */
const LEAST_PAUSE_MS = 30 * MINUTE_MS;

/**
 * Looks at the timeline, once, if any of the loose ends wants it. Answers the account's posts since the earliest of
 * these; null when it was not or could not be read.
 */
export async function lookForPosts(ends: readonly LooseEnd[], services: SettleServices): Promise<Seen | null> {
  const { account, store, now, log } = services;
  const timeline = await services.timeline;
  if (!timeline) return null;
  const lastLook = await readLastLook(ends, services);
  const wanted = ends.filter((end) => wantsLook(end, lastLook, now()));
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
  await store.notes.set(lookNote(account), { at });
  return { posts: reading.posts, at };
}

export interface Seen {
  posts: readonly TimelinePost[];
  /** When it was asked for: what came later may be missing. */
  at: EpochMs;
}

/** An abandoned slot is looked for ever more rarely; doubt, each time. Waiting slots are refused for certain. */
function wantsLook({ status }: LooseEnd, lastLook: EpochMs | null, now: EpochMs): boolean {
  switch (status.state) {
    case 'unknown':
      return true;
    case 'abandoned':
      if (lastLook === null || lastLook < status.settledAt) return true;
      return now - lastLook >= Math.max(LEAST_PAUSE_MS, lastLook - status.settledAt);
    case 'waiting':
      return false;
  }
}

const lookNote = (account: AccountId): string => `timeline-look:${account}`;
const lookSchema = z.object({ at: z.number() });

/** When the timeline was last read. Asked for only where the answer matters. */
async function readLastLook(ends: readonly LooseEnd[], { account, store }: SettleServices): Promise<EpochMs | null> {
  if (!ends.some(({ status }) => status.state === 'abandoned')) return null;
  const noted = lookSchema.safeParse(await store.notes.get(lookNote(account)));
  return noted.success ? noted.data.at : null;
}

async function mayRead({ store, now }: SettleServices): Promise<boolean> {
  const today = isoTime(now()).slice(0, 10);
  const calls = await store.usage.list(today, today);
  const spent = calls
    .filter(({ call }) => call === answerTo(READ_TIMELINE) || call === answerTo(READ_SELF))
    .reduce((sum, { cost }) => sum + cost, 0);
  return spent < LOOKS_A_DAY;
}
