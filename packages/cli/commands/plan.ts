import { type PlanLine, planAnswer } from '@promoter/control/answers';
import type { Command } from 'commander';
import { callApi } from '../api-client.ts';
import { type RemoteOptions, wholeNumber, withRemote } from '../options.ts';
import { print, printJsonLines, printText, styled } from '../print.ts';
import { printPosts, type ShownPost } from '../print-posts.ts';

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
      printPosts(slots.map(shownPost));
      if (review === 'required')
        printText(styled('dim', 'Only approved, written and queued texts go out (review: required).'));
      if (slots.some(({ isForeseen }) => isForeseen))
        printText(styled('dim', '"in its turn": the queue will give the slot this text, a day before it.'));
      if (slots.some(({ isBeyond }) => isBeyond))
        printText(
          styled('dim', '* Trends and prices will be others by then: shown without today’s trends, at today’s prices.'),
        );
      if (slots.some(({ decision }) => decision?.offerIds.some((id) => id.startsWith('sample-'))))
        printText(
          styled('dim', 'Prices are those of the sample list, for none have come in: "offers put" enters yours.'),
        );
      if (slots.length > 0)
        printText(styled('dim', 'Decide about one: npm run -s bot -- skip|another|approve|write|reset <slot>'));
    });
}

/** How many sentences of the decision are shown; `why` and `dry-run --explain` have them all. */
const SENTENCES = 3;

function shownPost({ id, account, text, reason, isBeyond, decision, card, ...line }: PlanLine): ShownPost {
  const held = reason === null || line.state === 'skipped' ? '' : `, will not post: ${reason}`;
  return {
    slot: id,
    account,
    state: `${standing(line)}${held}${isBeyond ? ' *' : ''}`,
    amiss: line.state === 'skipped' || held !== '',
    text,
    notes: [
      ...(card ? [`with the price card of ${card.product}`] : []),
      ...(text === null || !decision ? [] : [sentencesOf(decision.story, isBeyond).join(' ')]),
    ],
  };
}

/** How a slot stands, and who wants it so. */
function standing({ state, by, isForeseen, fallback }: Pick<PlanLine, 'state' | 'by' | 'isForeseen' | 'fallback'>) {
  if (by === null || state === 'composed') return STATES[state];
  if (state === 'blocked') return `${STATES[state]}, with a text of ${by}`;
  if (isForeseen) return `${STATES[state]} by ${by}, in its turn`;
  return `${STATES[state]} by ${by}${fallback === 'compose' ? ', else composed anew' : ''}`;
}

/** The first ones, and where trends of now do not last, what is said of that at the end. */
const sentencesOf = (story: readonly string[], isBeyond: boolean): string[] => [
  ...story.slice(0, SENTENCES),
  ...(isBeyond ? story.slice(SENTENCES).slice(-1) : []),
];

const STATES: Readonly<Record<PlanLine['state'], string>> = {
  composed: 'composed as things are now',
  approved: 'approved',
  written: 'written',
  queued: 'from the queue,',
  skipped: 'no post: skipped',
  blocked: 'no valid text',
};
