import type { DryRunAnswer, StatusAnswer } from '@promoter/control/answers';
import { button, type Child, el, quiet } from './element.ts';
import { clockTime, distance } from './format.ts';
import { postCard, postText, sampleChip } from './post-text.ts';
import { showPreview } from './why-dialog.ts';

/** The exact next post of each account, soonest first. */
export function nextPosts({ dryRuns, status }: { dryRuns: readonly DryRunAnswer[]; status: StatusAnswer }): Child[] {
  const handles = new Map(status.accounts.map(({ id, handle }) => [id, handle]));
  if (dryRuns.length === 0) return [quiet('No further slot is scheduled.')];
  return [...dryRuns]
    .sort((a, b) => Date.parse(a.slot.at) - Date.parse(b.slot.at))
    .map((dryRun) => {
      const { slot, text, wouldPost, reason, decision, account } = dryRun;
      return postCard(
        handles.get(account) ?? account,
        [distance(slot.at), ` · ${clockTime(slot.at)}`],
        text === null ? el('p', { class: 'fault' }, `No valid text: ${reason}`) : postText(text),
        [
          !wouldPost && text !== null && el('span', { class: 'chip warn' }, `held back: ${reason}`),
          decision.angle && el('span', { class: 'chip' }, decision.angle),
          sampleChip(decision.offerIds),
          decision.trend && el('span', { class: 'chip' }, `${decision.trend.hashtag} · ${decision.trend.source}`),
          button('Why this?', () => showPreview(dryRun), { class: 'text', 'data-name': `preview-${account}` }),
        ],
      );
    });
}
