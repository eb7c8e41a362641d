import type { TableId } from '@promoter/config';
import type { UnreadableRow } from '@promoter/domain';
import type { UnreadableTable } from './answers/index.ts';

/** How many rows of a table are named. */
const EXAMPLES = 3;

const NEWER_RELEASE = 'Deploy the release that wrote it';

/** What an unreadable row of each table is taken as, and what to do about it. */
const TAKEN_AS: Readonly<Record<TableId, Pick<UnreadableTable, 'takenAs' | 'fix'>>> = {
  Slots: {
    takenAs: 'taken: its slot is neither posted nor written over',
    fix: `${NEWER_RELEASE}, or look at the account on X for what became of the slot.`,
  },
  Posts: { takenAs: 'absent: lists and figures leave it out', fix: `${NEWER_RELEASE}; posting needs it for nothing.` },
  Fingerprints: {
    takenAs: 'kept in post history: its text is not posted again, though others may resemble it',
    fix: `${NEWER_RELEASE}, or wait: it expires 30 days after its post.`,
  },
  Plans: { takenAs: 'skip: its slot sends nothing', fix: `${NEWER_RELEASE}, or decide anew about the slot: reset.` },
  Cards: {
    takenAs: 'absent: posts go out without it',
    fix: 'Nothing: it is drawn anew each day, and expires within two.',
  },
  PostedCards: {
    takenAs: 'absent: its post is shown without it',
    fix: `${NEWER_RELEASE}; posting needs it for nothing.`,
  },
  Trends: { takenAs: 'absent', fix: 'Nothing: the next refresh replaces it, or it expires within hours.' },
  Offers: { takenAs: 'absent: its price is not quoted', fix: 'Put the offer again, or wait for the next price list.' },
  State: {
    takenAs: 'holding: what it may hold back is held back',
    fix: `${NEWER_RELEASE}, or set it again: resume, cooldown --end, trends.`,
  },
  ApiUsage: { takenAs: 'absent: figures leave it out', fix: `${NEWER_RELEASE}; posting needs it for nothing.` },
};

const ANY_TABLE = { takenAs: 'absent', fix: `${NEWER_RELEASE}.` };

/** The unreadable rows of each table, with what to do. */
export function unreadableRowsOf(rows: readonly UnreadableRow[]): UnreadableTable[] {
  const tables = new Map<string, Pick<UnreadableTable, 'takenAs' | 'fix'>>(Object.entries(TAKEN_AS));
  return [...Map.groupBy(rows, ({ table }) => table)].map(([table, some]) => ({
    table,
    rows: some.length,
    examples: some.slice(0, EXAMPLES).map(({ key, fault }) => ({ key, fault })),
    ...(tables.get(table) ?? ANY_TABLE),
  }));
}

/** `2 unreadable rows in Slots (A@2026-11-22T09:00: state: “queued”; …), taken as ….` */
export function describeUnreadable({ table, rows, examples, takenAs }: UnreadableTable): string {
  const named = examples.map(({ key, fault }) => `${key}: ${fault}`);
  const all = rows > named.length ? [...named, '…'] : named;
  return `${rows} unreadable ${rows === 1 ? 'row' : 'rows'} in ${table} (${all.join('; ')}), taken as ${takenAs}.`;
}
