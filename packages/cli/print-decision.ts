import type { DryRunAnswer } from '@promoter/control/answers';
import { print, printTable } from './print.ts';

type Decision = DryRunAnswer['decision'];

/** Prints the whole decision behind a post, or behind a slot that no text was found for. */
export function printDecision(decision: Decision): void {
  print(...decision.story, '');
  printTable(decision.rules.map(({ rule, pass, detail }) => ({ rule, '': pass ? '✓' : '✗', measured: detail })));
  if (decision.passedOver.length === 0) return;
  print('', 'Trends not used:');
  printTable(decision.passedOver.map(({ hashtag, reason }) => ({ trend: hashtag, because: reason })));
}
