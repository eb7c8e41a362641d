import { type PlanLine, planAnswer } from '@promoter/control/answers';
import type { Command } from 'commander';
import { callApi } from '../api-client.ts';
import { type RemoteOptions, wholeNumber, withRemote } from '../options.ts';
import { print, printJsonLines, styled } from '../print.ts';

/** `bot plan`: the coming slots with the posts that they would send. */
export function addPlan(program: Command): void {
  withRemote(program.command('plan'))
    .description('show the coming slots with their posts as things stand; changes nothing')
    .option('--hours <count>', 'how far ahead', wholeNumber(1, 168), 24)
    .addHelpText('after', '\nExample:\n  npm run -s bot -- plan --hours 12')
    .action(async ({ hours, ...options }: RemoteOptions & { hours: number }) => {
      const { review, slots } = await callApi(options, 'GET', `/plan?hours=${hours}`, planAnswer);
      if (options.json) return printJsonLines(slots);
      if (slots.length === 0) print(`No slot begins within ${hours} hours.`);
      for (const line of slots) printLine(line);
      if (review === 'required')
        print(styled('dim', 'Only approved, written and queued texts go out (review: required).'));
      if (slots.some(({ isForeseen }) => isForeseen))
        print(styled('dim', '"in its turn": the queue will give the slot this text, a day before it.'));
      if (slots.some(({ isBeyond }) => isBeyond))
        print(styled('dim', '* Trends and prices will be others by then: shown without trend, at today’s prices.'));
    });
}

function printLine({ id, text, reason, isBeyond, ...line }: PlanLine): void {
  const held = reason === null || line.state === 'skipped' ? '' : `, will not post: ${reason}`;
  print(styled('bold', `${id}${isBeyond ? ' *' : ''} ${standing(line)}${held}`));
  // Where another was composed in place of a person's text, the first sentence says why.
  const [why] = line.state === 'composed' && line.fallback !== null ? (line.decision?.story ?? []) : [];
  if (why !== undefined) print(styled('yellow', why));
  print(text === null ? '' : `${text.replace(/^(?=.)/gm, '    ')}\n`);
}

/** How a slot stands, and who wants it so. */
function standing({ state, by, isForeseen, fallback }: Omit<PlanLine, 'id' | 'text' | 'reason' | 'isBeyond'>): string {
  if (by === null || state === 'composed') return state;
  if (state === 'blocked') return `${state}, with a text of ${by}`;
  if (isForeseen) return `${state} by ${by}, in its turn`;
  return `${state} by ${by}${fallback === 'compose' ? ', else composed anew' : ''}`;
}
