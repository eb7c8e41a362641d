import { brand, field } from '@promoter/brands/voltagegpu';
import { scheduleOf } from '@promoter/config';
import { sampleOffers } from '@promoter/content';
import {
  DAY_MS,
  type EpochMs,
  HOUR_MS,
  type LocalDay,
  MINUTE_MS,
  type Notice,
  type RegionSlug,
  SECOND_MS,
  startOfDay,
} from '@promoter/domain';
import { publishSlot } from '@promoter/pipeline';
import { type Crisis, readCrisis } from '@promoter/pipeline/crisis';
import { refreshTrends } from '@promoter/pipeline/refresh-trends';
import { type Slot, slotsBetween } from '@promoter/slots';
import { createInMemoryStore } from '@promoter/store/in-memory';
import { configOf, fakePublisher, LIVE, silent } from '../../test/support/bot.ts';
import type { World } from './ordinary-lists.ts';
import { sitesOf } from './sites.ts';

/** One has no feed, as the default's first has none. */
export const REGIONS: readonly RegionSlug[] = ['worldwide', 'united-states', 'united-kingdom'];

/** When the first refresh of a day is, after midnight; between the minutes of slots. */
const REFRESH_OFFSET_MS = 10 * MINUTE_MS;

export interface PlayedPost {
  slot: Slot;
  /** With their `#`, as the text that was sent has them. */
  tags: readonly string[];
  /** The trend that was chosen, with its `#`; null where there was none. */
  trend: string | null;
}

/** What came of some days. */
export interface PlayedDays {
  start: EpochMs;
  slots: number;
  /** Oldest first. */
  posts: PlayedPost[];
  /** Slots that nothing was posted for, with what became of them. */
  lost: { slot: Slot; why: string }[];
  mails: { at: EpochMs; notice: Notice }[];
  /** When each refresh was, and the crisis that it left. */
  refreshes: { at: EpochMs; crisis: Crisis | null }[];
}

/** Plays days of two accounts, live, through the real refresh and the real slot, before an X that accepts everything. */
export async function playDays(firstDay: LocalDay, days: number, world: World): Promise<PlayedDays> {
  const config = configOf({ ...LIVE, trends: { ...LIVE.trends, regions: REGIONS }, budget: { monthlyUsd: '1000' } });
  const store = createInMemoryStore();
  const publisher = fakePublisher();
  const start = startOfDay(config.timezone, Date.parse(`${firstDay}T12:00Z`));
  const lastDay = new Date(Date.parse(firstDay) + (days - 1) * DAY_MS).toISOString().slice(0, 10);
  const slots = slotsBetween(scheduleOf(config), firstDay, lastDay);
  const played: PlayedDays = { start, slots: slots.length, posts: [], lost: [], mails: [], refreshes: [] };
  let time = start;
  const now = () => time;
  const services = { config, store, now, log: silent };
  const notify = async (notice: Notice) => played.mails.push({ at: time, notice }) > 0;
  const fetch = sitesOf((region) => world(region, time));

  async function refresh(): Promise<void> {
    await store.offers.put(sampleOffers(brand, time));
    await refreshTrends({ ...services, field, fetch, notify, pause: async () => {} });
    played.refreshes.push({ at: time, crisis: await readCrisis(store.keyValues, time) });
  }

  async function post(slot: Slot): Promise<void> {
    const outcome = await publishSlot(slot, { ...services, brand, publisher, owner: slot.id });
    if (outcome.kind !== 'done' || outcome.status.state !== 'posted') {
      played.lost.push({ slot, why: outcome.kind === 'done' ? JSON.stringify(outcome.status) : outcome.kind });
      return;
    }
    // As the text has them, and not as the bot says.
    const tags = publisher.sent.at(-1)?.match(/(?<!\S)#[\p{L}\p{M}\p{N}_]+/gu) ?? [];
    played.posts.push({ slot, tags, trend: outcome.decision?.trend?.hashtag ?? null });
  }

  const every = config.trends.refreshMinutes * MINUTE_MS;
  const end = (slots.at(-1)?.at ?? start) + HOUR_MS;
  const refreshes = Array.from({ length: Math.floor((end - start) / every) }, (_, index) => ({
    at: start + REFRESH_OFFSET_MS + index * every,
    run: refresh,
  }));
  const posts = slots.map((slot) => ({ at: slot.at + 3 * SECOND_MS, run: () => post(slot) }));
  for (const { at, run } of [...refreshes, ...posts].sort((a, b) => a.at - b.at)) {
    time = at;
    await run();
  }
  return played;
}
