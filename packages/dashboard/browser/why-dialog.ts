import type { DryRunAnswer, WhyAnswer } from '@promoter/control/answers';
import * as api from './api.ts';
import { mayBeDeleted } from './deletion.ts';
import { openDialog } from './dialog.ts';
import { button, type Child, el, facts, list, quiet } from './element.ts';
import { moment, percent } from './format.ts';
import { postText } from './post-text.ts';
import { stateLabel } from './states.ts';
import { askToDelete } from './steering-dialogs.ts';
import { toastError } from './toast.ts';

type Decision = DryRunAnswer['decision'];

/**
 * Opens a dialog with the decision record of a slot, which also asks for its post's deletion. Then `changed` is called;
 * without it the page shows the change when it next reads.
 */
export function showWhy(slot: string, changed: () => void = () => {}): void {
  const show = (why: WhyAnswer) =>
    openDialog(`Why this ${why.text === null ? 'slot' : 'post'}`, contentOf(why), (close) => {
      const closeAndAsk = () => {
        close();
        askToDelete(slot, changed);
      };
      return [mayBeDeleted(why) && button('Delete …', closeAndAsk)];
    });
  api.readWhy(slot).then(show, toastError);
}

/** Opens a dialog with the decision behind a post that has not been published yet. */
export const showPreview = ({ slot, text, decision, reason }: DryRunAnswer): void =>
  openDialog('Why this post', [
    quiet(`${slot.id} · ${moment(slot.at)}`),
    text === null ? el('p', { class: 'fault' }, reason) : postText(text),
    ...decisionOf(decision),
  ]);

const contentOf = ({ id, state, reason, text, url, decision }: WhyAnswer): Child[] => [
  quiet(`${id} · `, stateLabel(state)),
  reason && el('p', {}, `${reason[0]?.toUpperCase()}${reason.slice(1)}.`),
  text !== null && postText(text),
  url && el('p', {}, el('a', { href: url, rel: 'noreferrer', target: '_blank' }, 'See it on X')),
  ...(decision ? decisionOf(decision) : [quiet('No text was composed for this slot.')]),
];

const decisionOf = ({ story, trend, rules, passedOver, candidates, nearest, ...made }: Decision): Child[] => [
  el('h3', {}, 'How it was chosen'),
  list('ol', { class: 'story' }, story, (sentence) => sentence),
  trend && quiet(`${trend.hashtag} came from ${trend.source}: ${trend.reason}.`),
  ...makeupOf(made),
  el('h3', {}, 'The rules'),
  list('ul', { class: 'rules' }, rules, ({ rule, pass, detail }) => [
    el('span', { class: pass ? 'pass' : 'fail' }, [
      pass ? '✓' : '✗',
      el('span', { class: 'hidden' }, pass ? ' passed: ' : ' failed: '),
    ]),
    el('b', {}, rule),
    el('span', { class: 'quiet' }, detail),
  ]),
  quiet(
    `Chosen from ${candidates} candidates; ${
      nearest === null
        ? 'there is no earlier text to compare it with'
        : `the nearest text of the last 30 days is ${percent(nearest)} alike`
    }.`,
  ),
  passedOver.length > 0 && el('h3', {}, 'Trends not used'),
  passedOver.length > 0 &&
    list('ul', { class: 'plain' }, passedOver, ({ hashtag, reason }) => [el('b', {}, hashtag), ` ${reason}`]),
];

/** What the text was made of, as far as it is recorded. */
function makeupOf({
  makeup = {},
  arithmetic,
  yardsticks,
}: Pick<Decision, 'makeup' | 'arithmetic' | 'yardsticks'>): Child[] {
  const parts: (readonly [name: string, value: Child])[] = [
    ['Idea', makeup.idea],
    ['Linked by', makeup.device],
    ['Product', makeup.product],
    ['Arithmetic', linesOf(arithmetic)],
    ['Yardsticks', linesOf(yardsticks)],
  ];
  const known = parts.filter(([, value]) => value);
  return known.length === 0 ? [] : [el('h3', {}, 'What it is made of'), facts(...known)];
}

const linesOf = (lines: readonly string[] = []): Child =>
  lines.length > 0 && list('ul', { class: 'plain' }, lines, (line) => line);
