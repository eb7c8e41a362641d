import { print, printItem, styled } from '../print.ts';
import type { Finding } from './finding.ts';

const MARKS = { ok: ['green', '✓'], warning: ['yellow', '•'], failed: ['red', '✗'] } as const;

/** What there is to do, a line for each finding that wants something. */
export const todoOf = (findings: readonly Finding[]): string[] =>
  findings.flatMap(({ subject, todo }) => (todo === undefined ? [] : [`${subject}: ${todo}`]));

/** `2 of 9 checks failed`; undefined where none did. */
export function failureOf(findings: readonly Finding[]): string | undefined {
  const failures = findings.filter(({ verdict }) => verdict === 'failed').length;
  return failures === 0 ? undefined : `${failures} of ${findings.length} checks failed`;
}

/** Prints each finding as an item, then what there is to do. */
export function printFindings(findings: readonly Finding[]): void {
  for (const { subject, verdict, detail } of findings) {
    const [colour, mark] = MARKS[verdict];
    printItem(`${styled(colour, mark)} `, `${subject}: ${detail}`);
  }
  const todo = todoOf(findings);
  print('', todo.length === 0 ? 'Nothing to do.' : styled('bold', 'To do:'));
  for (const each of todo) printItem('  ', each);
}
