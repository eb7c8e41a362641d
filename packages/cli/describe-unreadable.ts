import type { UnreadableTable } from '@promoter/control/answers';

/** `2 unreadable rows in Slots (A@2026-11-22T09:00, …), taken as …. What to do.` */
export function describeUnreadable({ table, rows, examples, takenAs, fix }: UnreadableTable): string {
  return `${countOf(rows)} in ${table} (${examplesOf(rows, examples)}), taken as ${takenAs}. ${fix}`;
}

export const countOf = (rows: number): string => `${rows} unreadable ${rows === 1 ? 'row' : 'rows'}`;

export const examplesOf = (rows: number, examples: UnreadableTable['examples']): string =>
  [...examples.map(({ key, fault }) => `${key}: ${fault}`), ...(rows > examples.length ? ['…'] : [])].join('; ');
