import {
  ANGLES,
  type ApiUsageRow,
  DAY_MS,
  type EpochMs,
  isoTime,
  type LocalDay,
  localDay,
  type Mode,
  type Post,
  type SlotRecord,
} from '@promoter/domain';
import type { MetricsAnswer } from '../answers/index.ts';
import type { ControlServices } from '../services.ts';
import { shownShare, shownUsd } from '../shown.ts';
import { apiCallsOf } from './api-calls.ts';
import { countBy } from './count.ts';
import { postingTimes } from './posting-times.ts';
import { receptionOf } from './reception.ts';
import { validationOf } from './validation.ts';

/** More than an account may post in a day by any configuration. */
const MOST_A_DAY = 50;

/** How many hashtags are told about. */
const MOST_HASHTAGS = 50;

/** What was done and how it fared over the last local days, today included, in the mode that is configured. */
export async function readMetrics({ config, store, now }: ControlServices, days: number): Promise<MetricsAnswer> {
  const dates = lastDays(config.timezone, now(), days);
  const [first = '', last = ''] = [dates[0], dates[dates.length - 1]];
  const ids = config.accounts.map(({ id }) => id);
  // One day earlier for every zone's local midnight; what is too early is dropped again.
  const since = Date.parse(first) - DAY_MS;
  const [records, posts, usage] = await Promise.all([
    Promise.all(ids.map((id) => store.ledger.list(id, first, last))),
    Promise.all(ids.map((id) => store.posts.list(id, { limit: (days + 1) * MOST_A_DAY, since }))),
    store.usage.list(first, isoTime(now()).slice(0, 10)),
  ]);
  return measure(
    {
      records: records.flat().filter(({ mode }) => mode === config.mode),
      posts: posts
        .flat()
        .filter(({ mode, postedAt }) => mode === config.mode && localDay(config.timezone, postedAt) >= first),
      usage,
    },
    dates,
    config,
  );
}

interface Facts {
  records: readonly SlotRecord[];
  posts: readonly Post[];
  usage: readonly ApiUsageRow[];
}

function measure(
  { records, posts, usage }: Facts,
  dates: readonly LocalDay[],
  { timezone, mode }: { timezone: string; mode: Mode },
): MetricsAnswer {
  const tagged = posts.flatMap((post) => post.tags.map((hashtag) => ({ hashtag, post })));
  const statuses = records.map(({ status }) => status);
  return {
    days: dates.length,
    first: dates[0] ?? '',
    last: dates[dates.length - 1] ?? '',
    mode,
    posts: {
      total: posts.length,
      ...postingTimes(posts, dates, timezone),
      costUsd: shownUsd(posts.reduce((sum, { cost }) => sum + cost, 0)),
      ...receptionOf(posts),
    },
    slots: countBy(statuses, ({ state }) => state).map(([, group]) => ({
      state: group[0]?.state ?? 'unknown',
      slots: group.length,
    })),
    angles: ANGLES.map((angle) => {
      const used = posts.filter((post) => post.angle === angle);
      return { angle, share: shownShare(used.length, posts.length), ...receptionOf(used) };
    }),
    hashtags: countBy(tagged, ({ hashtag }) => hashtag)
      .slice(0, MOST_HASHTAGS)
      .map(([hashtag, uses]) => ({ hashtag, ...receptionOf(uses.map(({ post }) => post)) })),
    validation: validationOf(records),
    api: apiCallsOf(usage),
    recoveries: {
      adopted: statuses.filter((status) => status.state === 'posted' && status.how === 'adopted').length,
      abandoned: statuses.filter(({ state }) => state === 'abandoned').length,
      unknown: statuses.filter(({ state }) => state === 'unknown').length,
    },
  };
}

/** The last local dates, oldest first, today last. */
function lastDays(timezone: string, now: EpochMs, days: number): LocalDay[] {
  const today = Date.parse(localDay(timezone, now));
  return Array.from({ length: days }, (_, index) => isoTime(today - (days - 1 - index) * DAY_MS).slice(0, 10));
}
