import type { TableId } from '@promoter/config';
import { type Clock, type EpochMs, HOUR_MS, type Log, type UnreadableRow, type UnreadableRows } from '@promoter/domain';

/** Reports a row, or a part of one, that cannot be read. */
export type Report = (table: TableId, key: string, fault: string) => void;

/** How long an unreadable row is listed after it was last read, and how long until it is logged again. */
const LISTED_FOR_MS = HOUR_MS;

/** Keeps what this process could not read, and logs each such row, at most once an hour. */
export function createUnreadableRows({ now, log }: { now: Clock; log: Log }): UnreadableRows & { report: Report } {
  const rows = new Map<string, UnreadableRow & { logged: EpochMs }>();

  function dropOld(at: EpochMs): void {
    for (const [id, { lastSeen }] of rows) if (at - lastSeen >= LISTED_FOR_MS) rows.delete(id);
  }

  return {
    report: (table, key, fault) => {
      const at = now();
      const id = `${table} ${key}`;
      const logged = rows.get(id)?.logged;
      const isDue = logged === undefined || at - logged >= LISTED_FOR_MS;
      if (isDue) {
        dropOld(at);
        log('warn', 'a row cannot be read', { table, key, fault });
      }
      rows.set(id, { table, key, fault, lastSeen: at, logged: isDue ? at : logged });
    },
    list: async () => {
      dropOld(now());
      return [...rows.values()]
        .map(({ logged: _, ...row }) => row)
        .sort((a, b) => (`${a.table} ${a.key}` < `${b.table} ${b.key}` ? -1 : 1));
    },
  };
}
