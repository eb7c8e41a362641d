import {
  type AccountId,
  type ApiUsageRow,
  DAY_MS,
  type LocalDay,
  localDay,
  type Mode,
  type Post,
  parseSlotId,
  utcDay,
} from '@promoter/domain';
import type { ControlServices } from '../services.ts';
import { createDayCache, readDays } from './settled-days.ts';
import { addTallies, type SlotTally, tallyOf } from './slot-tally.ts';

/** What the metrics of some days are measured from, in the mode that is configured. */
export interface Facts {
  tally: SlotTally;
  posts: Post[];
  usage: ApiUsageRow[];
}

/** Slots of days further back than this no longer change. */
const SETTLED_AFTER_DAYS = 5;
/** Calls are counted on the UTC day of their slot; an outcome may come after midnight. */
const COUNTED_AFTER_DAYS = 2;
/** More than an account may post in a day by any configuration. */
const MAX_POSTS_A_DAY = 50;

const tallyCache = createDayCache<SlotTally>();
const callCache = createDayCache<ApiUsageRow[]>();

export async function readFacts(services: ControlServices, dates: readonly LocalDay[]): Promise<Facts> {
  const { config } = services;
  const ids = config.accounts.map(({ id }) => id);
  const [tallies, posts, usage] = await Promise.all([
    Promise.all(ids.map((id) => readTallies(services, id, dates))),
    Promise.all(ids.map((id) => readPosts(services, id, dates))),
    readUsage(services, dates),
  ]);
  return { tally: addTallies(tallies.flat()), posts: posts.flat(), usage };
}

function readTallies({ config, store, now }: ControlServices, account: AccountId, dates: readonly LocalDay[]) {
  const { mode, timezone } = config;
  const settledBefore = localDay(timezone, now() - SETTLED_AFTER_DAYS * DAY_MS);
  const read = async (first: LocalDay, last: LocalDay) => {
    const records = (await store.ledger.list(account, first, last)).filter((record) => record.mode === mode);
    return new Map([...Map.groupBy(records, ({ slot }) => slot.day)].map(([day, some]) => [day, tallyOf(some)]));
  };
  return readDays(tallyCache(store, nameOf(mode, account)), dates, settledBefore, read, tallyOf([]));
}

const nameOf = (mode: Mode, account: AccountId): string => `${mode}#${account}`;

/** Never cached: X's figures arrive for weeks. */
async function readPosts({ config, store }: ControlServices, account: AccountId, dates: readonly LocalDay[]) {
  const first = dates[0] ?? '';
  // From a day earlier, for every zone's midnight; by its slot's date a post is in or out.
  const since = Date.parse(first) - DAY_MS;
  const posts = await store.posts.list(account, { limit: (dates.length + 1) * MAX_POSTS_A_DAY, since });
  return posts.filter(({ mode, slot }) => mode === config.mode && (parseSlotId(slot)?.local ?? '') >= first);
}

async function readUsage({ store, now }: ControlServices, dates: readonly LocalDay[]): Promise<ApiUsageRow[]> {
  const settledBefore = utcDay(now() - COUNTED_AFTER_DAYS * DAY_MS);
  const read = async (first: LocalDay, last: LocalDay) =>
    Map.groupBy(await store.usage.list(first, last), ({ day }) => day);
  return (await readDays(callCache(store, 'calls'), dates, settledBefore, read, [])).flat();
}
