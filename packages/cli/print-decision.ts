import type { DryRunAnswer } from '@promoter/control/answers';
import { print, printTable, printText, type Row } from './print.ts';

type Decision = DryRunAnswer['decision'];

/** Prints the whole decision behind a post, or behind a slot that no text was found for. */
export function printDecision(decision: Decision): void {
  printText(...decision.story, '');
  const made = makeupRows(decision);
  if (made.length > 0) {
    printTable(made);
    print('');
  }
  printTable(decision.rules.map(({ rule, pass, detail }) => ({ rule, '': pass ? '✓' : '✗', measured: detail })));
  if (decision.passedOver.length === 0) return;
  print('', 'Trends not used:');
  printTable(decision.passedOver.map(({ hashtag, reason }) => ({ trend: hashtag, because: reason })));
}

/** What the text was made of, as far as it is recorded. */
const makeupRows = ({ makeup = {}, arithmetic = [], yardsticks = [] }: Decision): Row[] =>
  [
    ['Idea', makeup.idea ?? ''],
    ['Linked by', makeup.device ?? ''],
    ['Product', makeup.product ?? ''],
    ['Arithmetic', arithmetic.join('\n')],
    ['Yardsticks', yardsticks.join('\n')],
  ].flatMap(([part = '', value = '']) => (value === '' ? [] : [{ part, 'made of': value }]));
