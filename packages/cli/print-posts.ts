import { type AccountId, type SlotId, shortLinks } from '@promoter/domain';
import { print, styled, terminalWidth } from './print.ts';
import { wrapText } from './wrap-text.ts';

/** A post as a person reads it. */
export interface ShownPost {
  slot: SlotId;
  account: AccountId;
  /** In words; what is `amiss` is also coloured. */
  state: string;
  amiss?: boolean;
  text: string | null;
  /** What is said under the text, a line each. */
  notes: readonly string[];
  /** What somebody should know about it. */
  warnings?: readonly string[];
}

/** No line of a text is longer on a wide terminal, where it would be hard to read. */
const WIDEST_TEXT = 100;

const INDENT = ' '.repeat(7);

/** Before each line of a post's own words, which tells them from what is said about it. */
const GUTTER = `${INDENT}│ `;

/**
 * Prints posts under a heading for each local day, in the order given: time, account, state and the slot's id, then the
 * text. On a terminal texts are wrapped and links shown without the campaign's parameters; elsewhere texts are whole,
 * as they are sent.
 */
export function printPosts(posts: readonly ShownPost[], width = terminalWidth()): void {
  const days = Map.groupBy(posts, ({ slot }) => localOf(slot).slice(0, 10));
  for (const [day, ofDay] of days) {
    print(styled(['bold', 'underline'], longDay(day)), '');
    for (const post of ofDay) print(...linesOf(post, width), '');
  }
}

function linesOf({ slot, account, state, amiss, text, notes, warnings = [] }: ShownPost, width?: number): string[] {
  const head = `${localOf(slot).slice(11)}  ${account}  ${state}`;
  const body = text === null || width === undefined ? text : shortLinks(text);
  return [
    indent(INDENT, `${styled(amiss ? ['bold', 'yellow'] : 'bold', head)}  ${styled('dim', slot)}`, width).trimStart(),
    ...(body === null ? [] : [indent(GUTTER, body, width)]),
    ...warnings.map((warning) => indent(INDENT, styled('yellow', warning), width)),
    ...notes.map((note) => indent(INDENT, styled('dim', note), width)),
  ];
}

/** Puts a margin before each line of a text that is wrapped to the width. */
function indent(margin: string, text: string, width: number | undefined): string {
  const wrapped = width === undefined ? text : wrapText(text, Math.min(width, WIDEST_TEXT) - margin.length);
  return wrapped.replace(/^/gm, margin).replace(/ +$/gm, '');
}

/** `2026-11-22T09:00` of `A@2026-11-22T09:00`. */
const localOf = (slot: SlotId): string => slot.slice(slot.indexOf('@') + 1);

/** `Friday 27 November 2026` */
export const longDay = (day: string): string =>
  new Date(`${day}T00:00Z`).toLocaleDateString('en-GB', { dateStyle: 'full', timeZone: 'UTC' });
