import { SAMPLE_SOURCE } from '@promoter/content';
import type { MicroUsd } from '@promoter/domain';
import { noPostReason, type Slot, type SlotRecord, type SlotState, sentCardOf } from '@promoter/slots';
import type { Violation } from './invariants.ts';
import type { Simulation } from './simulate.ts';

/** One slot's outcome, as a line of JSON. */
export interface SlotLine {
  slot: string;
  account: string;
  /** Only where one was reserved to be sent. */
  text?: string;
  tags: readonly string[];
  angle: string | null;
  offer: string | null;
  /** What its price card is of, where it went out with one. */
  card?: string;
  /** US dollars; 0 where X accepted nothing. */
  cost: number;
  state: SlotState | 'missing';
  /** Where the slot ended without a post: `late`, `rate-limit`, `no-fresh-text` … */
  reason?: string;
}

export interface Summary {
  slots: number;
  /** How many slots ended in each state. */
  states: Record<string, number>;
  accepted: number;
  /** US dollars. */
  cost: number;
  /** How often the owner did what; absent where none did anything. */
  owner?: Simulation['ownerActs'];
  violations: readonly Violation[];
}

export const slotLines = ({ slots, records }: Simulation): SlotLine[] =>
  slots.map((slot) => slotLine(slot, records.get(slot.id)));

/** What of a simulation is not the bot's own doing, to be read before anything else of it: a sentence. */
export function madeUpIn({ records }: Pick<Simulation, 'records'>): string {
  const isSample = (id: string): boolean => id.startsWith(`${SAMPLE_SOURCE}-`);
  const quotesSamples = [...records.values()].some(
    ({ status }) => 'draft' in status && status.draft.offerIds.some(isSample),
  );
  const prices = quotesSamples ? ', and prices are those of the sample list' : '';
  return `Trends and X are made up here${prices}.`;
}

export function summaryOf(
  { records, accepted, ownerActs, violations }: Simulation,
  lines: readonly SlotLine[],
): Summary {
  const states: Record<string, number> = {};
  for (const { state } of lines) states[state] = (states[state] ?? 0) + 1;
  const cost = [...records.values()].reduce((sum, { status }) => sum + costOf(status), 0) / 1_000_000;
  const owner = Object.keys(ownerActs).length > 0 ? { owner: ownerActs } : {};
  return { slots: lines.length, states, accepted, cost, ...owner, violations };
}

export function slotLine({ id, account }: Slot, record: SlotRecord | undefined): SlotLine {
  const status = record?.status;
  const draft = status && 'draft' in status ? status.draft : undefined;
  const reason = status && noPostReason(status);
  return {
    slot: id,
    account,
    ...(draft ? { text: draft.text } : {}),
    tags: draft?.tags ?? [],
    angle: draft?.angle ?? null,
    offer: draft?.offerIds[0] ?? null,
    ...(status && sentCardOf(status) ? { card: draft?.product ?? draft?.offerIds[0] ?? '' } : {}),
    cost: (status ? costOf(status) : 0) / 1_000_000,
    state: status?.state ?? 'missing',
    ...(reason ? { reason } : {}),
  };
}

/** X bills accepted posts only; failed requests are free. */
const costOf = (status: SlotRecord['status']): MicroUsd => (status.state === 'posted' ? status.draft.cost : 0);

type Outcome = Pick<SlotLine, 'state' | 'text'>;

/** One slot on which two simulations differ. */
export interface Difference {
  slot: string;
  before: Outcome | null;
  after: Outcome | null;
}

/** The slots that only one of the simulations has, or whose state or text differs. */
export function differences(before: readonly SlotLine[], after: readonly SlotLine[]): Difference[] {
  const then = new Map(before.map((line) => [line.slot, line]));
  const now = new Map(after.map((line) => [line.slot, line]));
  return [...new Set([...then.keys(), ...now.keys()])].sort(byMinute).flatMap((slot) => {
    const [a, b] = [then.get(slot), now.get(slot)];
    if (a && b && a.state === b.state && a.text === b.text) return [];
    return [{ slot, before: a ? outcome(a) : null, after: b ? outcome(b) : null }];
  });
}

const outcome = ({ state, text }: SlotLine): Outcome => (text === undefined ? { state } : { state, text });

/** `A@2026-11-22T09:00` by its minute, then by its account. */
const byMinute = (a: string, b: string): number => (key(a) < key(b) ? -1 : 1);
const key = (slot: string): string => slot.split('@').reverse().join(' ');
