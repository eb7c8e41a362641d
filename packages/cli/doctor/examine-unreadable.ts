import { unreadableRowsOf } from '@promoter/control';
import type { UnreadableRows } from '@promoter/control/answers';
import { DAY_MS, isoTime, localDay } from '@promoter/domain';
import type { Workspace } from '@promoter/local/workspace.ts';
import { countOf, examplesOf } from '../describe-unreadable.ts';
import type { Finding } from './finding.ts';

/** What of the tables cannot be read; nothing where all of it can. */
export const examineUnreadable = (tables: readonly UnreadableRows[]): Finding[] =>
  tables.map(({ table, rows, examples, takenAs, fix }) => ({
    subject: `table ${table}`,
    verdict: 'look',
    detail: `${countOf(rows)}, taken as ${takenAs} (${examplesOf(rows, examples)})`,
    todo: fix,
  }));

/** How many of an account's last posts are looked at. */
const POSTS = 100;

/** Reads what a post needs of every table, and says what of it cannot be read. */
export async function examineTables({ config, store, now }: Workspace): Promise<Finding[]> {
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
    store.usage.list(isoTime(at).slice(0, 10), isoTime(at).slice(0, 10)),
    store.usage.spent(config.mode, isoTime(at).slice(0, 7)),
  ]);
  const unreadable = unreadableRowsOf(await store.unreadable.list());
  return unreadable.length === 0
    ? [{ subject: 'tables', verdict: 'ok', detail: 'can be read' }]
    : examineUnreadable(unreadable);
}
