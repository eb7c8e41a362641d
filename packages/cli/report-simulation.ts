import { reasonOf } from '@promoter/control';
import { shortLinks } from '@promoter/domain';
import {
  type Difference,
  differences,
  INVARIANTS,
  madeUpIn,
  type Simulation,
  type SlotLine,
  type Summary,
  slotLines,
  summaryOf,
  type Violation,
} from '@promoter/simulation';
import { print, printJsonLines, printTable, printText, type Row, styled } from './print.ts';
import { printPosts } from './print-posts.ts';

interface ReportOptions {
  timezone: string;
  json?: boolean;
  /** Whether each slot has a line, too. */
  all?: boolean;
  /** The file of the calendar, where one was written. */
  out?: string;
}

/** How many posts of a simulation are shown whole, from its first to its last. */
const SAMPLE_POSTS = 5;

/** How many broken promises are named. */
const MOST_VIOLATIONS = 20;

/** Prints what a simulation came to: counts, money, what was not posted and why, and a few posts to read. */
export function reportSimulation(simulation: Simulation, { timezone, json, all, out }: ReportOptions): void {
  const lines = slotLines(simulation);
  const summary = summaryOf(simulation, lines);
  if (json) {
    printJsonLines([...lines, summary]);
    return;
  }
  printText(madeUpIn(simulation), '');
  if (all) print(...lines.map(lineText), '');
  printText(styled('bold', headlineOf(summary)), describeTrends(simulation), '');
  const sent = lines.filter(({ text }) => text !== undefined);
  printTable(countedBy(lines, 'account', ({ account }) => account));
  print('');
  printTable(countedBy(sent, 'angle', ({ angle }) => angle ?? '–'));
  printUnposted(simulation, lines, timezone);
  const acts = Object.entries(summary.owner ?? {}).map(([act, times]) => `${act} ${times}`);
  if (acts.length > 0) printText(`The owner, by kind and how often: ${acts.join(', ')}.`);
  if (!all) printSamples(lines.filter(({ state }) => state === 'posted'));
  for (const violation of summary.violations.slice(0, MOST_VIOLATIONS))
    printText(styled('red', describeViolation(violation)));
  if (summary.violations.length === 0) printText(ALL_KEPT);
  if (!all)
    printText(styled('dim', 'Each slot on a line: --all; as JSON: --json; as a calendar to look at: --out FILE'));
  if (out !== undefined) print(`The calendar is in ${out}.`);
}

/** What `INVARIANTS` says, for whoever reads a summary. */
const ALL_KEPT =
  'No promise was broken: no slot posted twice and no text came twice; cap, gap, window, pauses and decisions were heeded; every slot ended in time.';

/** `Broken promise: Never less than the gap. A@… and B@… are 10 minutes apart` */
export const describeViolation = ({ invariant, detail }: Violation): string =>
  `Broken promise: ${INVARIANTS[invariant]} ${detail}`;

function headlineOf({ slots, states, accepted, cost }: Summary): string {
  const counts = Object.entries(states).map(([state, count]) => `${count} ${state}`);
  return `${slots} slots: ${counts.join(', ')}; ${accepted} accepted by X, $${cost.toFixed(2)}`;
}

function describeTrends({ records }: Simulation): string {
  const sent = [...records.values()].filter(({ status }) => 'draft' in status);
  const beside = sent.filter(({ decision }) => decision?.trend != null).length;
  return `${beside} posts beside a trend, ${sent.length - beside} with tags of the field alone`;
}

/** A row for each account, or each of another kind: slots, those of them that were posted, and the money. */
function countedBy(lines: readonly SlotLine[], kind: string, partOf: (line: SlotLine) => string): Row[] {
  return [...Map.groupBy(lines, partOf)].map(([value, same]) => ({
    [kind]: value,
    slots: same.length,
    posted: same.filter(({ state }) => state === 'posted').length,
    cost: `$${same.reduce((sum, { cost }) => sum + cost, 0).toFixed(2)}`,
  }));
}

/** Which slots ended without a post, and why; the details of one reason differ, so its first slot is named. */
function printUnposted({ records }: Simulation, lines: readonly SlotLine[], timezone: string): void {
  const unposted = lines.filter(({ state }) => state !== 'posted');
  if (unposted.length === 0) return;
  const groups = Map.groupBy(unposted, ({ state, reason }) => (reason === undefined ? state : `${state}: ${reason}`));
  print('', 'Without a post:');
  printTable(
    [...groups]
      .sort(([, a], [, b]) => b.length - a.length)
      .map(([what, [first, ...others]]) => {
        const status = first && records.get(first.slot)?.status;
        const why = status ? (reasonOf(status, timezone) ?? '') : 'it has no record';
        return { slots: 1 + others.length, what, 'the first': first?.slot ?? '', why };
      }),
  );
}

function printSamples(posted: readonly SlotLine[]): void {
  const last = Math.max(0, posted.length - 1);
  const indices = Array.from({ length: SAMPLE_POSTS }, (_, index) => Math.round((index * last) / (SAMPLE_POSTS - 1)));
  const samples = [...new Set(indices)].flatMap((index) => posted[index] ?? []);
  if (samples.length === 0) return;
  print('', 'Some of the posts:', '');
  printPosts(
    samples.map(({ slot, account, state, text = '', angle, offer }) => ({
      slot,
      account,
      state,
      text,
      notes: [
        [angle === null ? '' : `angle ${angle}`, offer === null ? '' : `offer ${offer}`].filter(Boolean).join(', '),
      ],
    })),
  );
}

/** A slot on one line: its final state and the post's text with a shortened link. */
function lineText({ slot, state, reason, angle, text }: SlotLine): string {
  const outcome = reason === undefined ? state : `${state} (${reason})`;
  const words = text && inOneLine(text);
  return `${slot}  ${outcome.padEnd(20)}  ${[angle?.padEnd(9), words].filter(Boolean).join('  ')}`.trimEnd();
}

/** Prints the slots that other settings would change. */
export function reportChange(before: Simulation, after: Simulation, { json }: Pick<ReportOptions, 'json'>): void {
  const [then, now] = [slotLines(before), slotLines(after)];
  const changes = differences(then, now);
  if (json) {
    printJsonLines(changes);
    return;
  }
  printText(madeUpIn(after), '');
  for (const { slot, before: was, after: is } of changes)
    print(styled('bold', slot), `  - ${describe(was)}`, `  + ${describe(is)}`);
  print('', `${changes.length} of ${Math.max(then.length, now.length)} slots change.`);
}

const describe = (slot: Difference['before']): string =>
  slot === null ? 'no slot' : slot.text === undefined ? slot.state : inOneLine(slot.text);

const inOneLine = (text: string): string => shortLinks(text.replace(/\s+/g, ' '));
