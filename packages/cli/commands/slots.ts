import { nextRunAnswer, type SlotAnswer, slotsAnswer, type WhyAnswer, whyAnswer } from '@promoter/control/answers';
import type { Command } from 'commander';
import { callApi } from '../api-client.ts';
import { type RemoteOptions, wholeNumber, withRemote } from '../options.ts';
import { print, printAnswer, printJsonLines, printTable, printText, type Row, styled } from '../print.ts';
import { printDecision } from '../print-decision.ts';

/** `bot slots`, `bot why` and `bot next-run`: the ledger, the decision behind one slot, and the next slots. */
export function addSlots(program: Command): void {
  withRemote(program.command('slots'))
    .description('list a day’s slots with their states')
    .option('--day <date>', 'the local date, such as 2026-11-22; today by default')
    .addHelpText('after', '\nExample:\n  npm run -s bot -- slots --day 2026-11-22')
    .action(async (options: RemoteOptions & { day?: string }) => {
      const path = options.day === undefined ? '/slots' : `/slots?day=${encodeURIComponent(options.day)}`;
      const { slots } = await callApi(options, 'GET', path, slotsAnswer);
      if (options.json) printJsonLines(slots);
      else printTable(slots.map(slotRow));
    });

  withRemote(program.command('why'))
    .description('show the whole decision behind a slot')
    .argument('<slot>', 'such as A@2026-11-22T09:00')
    .addHelpText('after', '\nExample:\n  npm run -s bot -- why A@2026-11-22T09:00')
    .action(async (slot: string, options: RemoteOptions) => {
      const why = await callApi(options, 'GET', `/why/${encodeURIComponent(slot)}`, whyAnswer);
      printAnswer(why, options, printWhy);
    });

  withRemote(program.command('next-run'))
    .description('list the next slots')
    .option('--n <count>', 'how many', wholeNumber(1, 200), 5)
    .addHelpText('after', '\nExample:\n  npm run -s bot -- next-run --n 10')
    .action(async (options: RemoteOptions & { n: number }) => {
      const { slots } = await callApi(options, 'GET', `/next-run?n=${options.n}`, nextRunAnswer);
      if (options.json) printJsonLines(slots);
      else printTable(slots.map(({ id, at, hold }) => ({ slot: id, at, 'held back by': hold ?? '–' })));
    });
}

function slotRow({ id, state, angle, tags, reason }: SlotAnswer): Row {
  const why = reason ?? (state === 'unrecorded' ? 'no bot was running' : '');
  return { slot: id, state, angle: angle ?? '–', tags: tags.join(' '), why };
}

function printWhy({ id, account, state, reason, text, card, decision }: WhyAnswer): void {
  print(styled('bold', `${id} ${state}${reason === null ? '' : `: ${reason}`}`), '');
  if (text !== null) print(text, '');
  if (card !== null) printText(`With the price card of ${card.product}.`, '');
  if (decision !== null) printDecision(decision);
  else printText(withoutDecision(state, account));
}

/** Why nothing is recorded of how a text was chosen: mostly because none was composed. */
export function withoutDecision(state: WhyAnswer['state'], account: string): string {
  switch (state) {
    case 'scheduled':
      return `It is still to come: "plan", and "dry-run --account ${account}" for the next one, show what would be sent.`;
    case 'claimed':
      return 'Its text is being composed.';
    case 'skipped':
      return 'No text was composed, because the slot was skipped before that.';
    case 'unrecorded':
      return 'No text was composed: no bot was running.';
    default:
      return 'No decision is recorded.';
  }
}
