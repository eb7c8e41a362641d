import { unreadableRowsOf } from '@promoter/control';
import { DAY_MS, localDay, utcDay, utcMonth } from '@promoter/domain';
import type { Workspace } from '@promoter/local/workspace.ts';
import { type Finding, ok, unreadableFindings } from './finding.ts';

/** How many of an account's last posts are read. */
const POSTS = 100;

/** Reads what a post needs of every table, and reports which rows cannot be read. */
export async function checkTables({ config, store, now }: Workspace): Promise<Finding[]> {
  const at = now();
  const [yesterday, today] = [localDay(config.timezone, at - DAY_MS), localDay(config.timezone, at)];
  const ids = config.accounts.map(({ id }) => id);
  await Promise.all([
    ...ids.map((id) => store.ledger.list(id, yesterday, today)),
    ...ids.map((id) => store.posts.list(id, { limit: POSTS })),
    store.history.read(config.mode, at),
    store.trends.list(config.trends.regions, at),
    store.offers.list(),
    store.holds.read(ids),
    store.topicOverrides.read(),
    store.usage.list(utcDay(at), utcDay(at)),
    store.usage.spent(config.mode, utcMonth(at)),
  ]);
  const unreadable = unreadableRowsOf(await store.unreadable.list());
  return unreadable.length === 0 ? [ok('tables', 'can be read')] : unreadableFindings(unreadable);
}
