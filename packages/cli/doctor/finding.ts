import type { UnreadableTable } from '@promoter/control/answers';
import { countOf, examplesOf } from '../describe-unreadable.ts';

/** The result of one check. `todo` is what to do about it. */
export interface Finding {
  subject: string;
  verdict: 'ok' | 'warning' | 'failed';
  detail: string;
  todo?: string;
}

export const ok = (subject: string, detail: string): Finding => ({ subject, verdict: 'ok', detail });

export const warning = (subject: string, detail: string, todo?: string): Finding => ({
  subject,
  verdict: 'warning',
  detail,
  ...(todo === undefined ? {} : { todo }),
});

export const failed = (subject: string, detail: string, todo: string): Finding => ({
  subject,
  verdict: 'failed',
  detail,
  todo,
});

/** The rows that cannot be read, a finding for each table; none where all can. */
export const unreadableFindings = (tables: readonly UnreadableTable[]): Finding[] =>
  tables.map(({ table, rows, examples, takenAs, fix }) =>
    warning(`table ${table}`, `${countOf(rows)}, taken as ${takenAs} (${examplesOf(rows, examples)})`, fix),
  );
