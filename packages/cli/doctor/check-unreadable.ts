import type { UnreadableRows } from '@promoter/control/answers';
import { countOf, examplesOf } from '../describe-unreadable.ts';
import type { Finding } from './finding.ts';

/** The rows that cannot be read, a finding for each table; none where all can. */
export const checkUnreadable = (tables: readonly UnreadableRows[]): Finding[] =>
  tables.map(({ table, rows, examples, takenAs, fix }) => ({
    subject: `table ${table}`,
    verdict: 'warning',
    detail: `${countOf(rows)}, taken as ${takenAs} (${examplesOf(rows, examples)})`,
    todo: fix,
  }));
