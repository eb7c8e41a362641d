import type { DryRunAnswer, PostLine, PostsAnswer, StatusAnswer } from '@promoter/control/answers';
import { deletionInWords, mayBeDeleted } from './deletion.ts';
import { button, type Child, el, quiet } from './element.ts';
import { clockTime, distance, moment, plural } from './format.ts';
import { postText } from './post-text.ts';
import { askToDelete } from './steering-dialogs.ts';
import { showPreview, showWhy } from './why-dialog.ts';

/** The exact next post of each account, soonest first. */
export function nextPosts({ dryRuns, status }: { dryRuns: readonly DryRunAnswer[]; status: StatusAnswer }): Child[] {
  if (dryRuns.length === 0) return [quiet('No further slot is scheduled.')];
  return dryRuns
    .toSorted((a, b) => Date.parse(a.slot.at) - Date.parse(b.slot.at))
    .map((dryRun) => {
      const { slot, text, wouldPost, reason, decision, account } = dryRun;
      return postCard(
        handleOf(account, status),
        [distance(slot.at), ` · ${clockTime(slot.at)}`],
        text === null ? el('p', { class: 'fault' }, `No valid text: ${reason}`) : postText(text),
        [
          !wouldPost && text !== null && el('span', { class: 'chip warn' }, `held back: ${reason}`),
          decision.angle && chip(decision.angle),
          sampleChip(decision.offerIds),
          decision.trend && chip(`${decision.trend.hashtag} · ${decision.trend.source}`),
          button('Why this?', () => showPreview(dryRun), { class: 'text', 'data-name': `preview-${account}` }),
        ],
      );
    });
}

/** The last posts, newest first. */
export function lastPosts(
  { posts: { posts }, status }: { posts: PostsAnswer; status: StatusAnswer },
  changed: () => void,
): Child[] {
  if (posts.length === 0) return [quiet('Nothing has been published yet.')];
  return posts.map(({ account, slot, postedAt, text, angle, offerIds, url, metrics, mode, deletion, missingSince }) =>
    postCard(handleOf(account, status), [distance(postedAt), ` · ${moment(postedAt)}`], postText(text), [
      mode === 'rehearsal' && chip('rehearsed'),
      chip(angle),
      sampleChip(offerIds),
      metrics && chip(receptionOf(metrics)),
      missingSince && el('span', { class: 'chip warn' }, 'no longer on X'),
      deletion && el('span', { class: 'chip warn' }, deletionInWords(deletion)),
      url && deletion?.state !== 'deleted' && el('a', { href: url, target: '_blank', rel: 'noreferrer' }, 'On X'),
      button('Why this?', () => showWhy(slot, changed), { class: 'text', 'data-name': `why-${slot}` }),
      mayBeDeleted({ url, deletion }) &&
        button('Delete …', () => askToDelete(slot, changed), { class: 'text', 'data-name': `delete-${slot}` }),
    ]),
  );
}

/** A post as it looks on X: account, time and text. */
const postCard = (handle: string, when: Child[], text: Child, below: Child[]): HTMLElement =>
  el('article', { class: 'post', 'aria-label': `Post of @${handle}` }, [
    el('span', { class: 'avatar', 'aria-hidden': 'true' }, handle.slice(0, 1).toUpperCase()),
    el('div', { class: 'post-body' }, [
      el('header', {}, [el('b', {}, `@${handle}`), el('span', { class: 'quiet' }, when)]),
      text,
      el('footer', {}, below),
    ]),
  ]);

const handleOf = (account: string, { accounts }: StatusAnswer): string =>
  accounts.find(({ id }) => id === account)?.handle ?? account;

const chip = (text: string): HTMLElement => el('span', { class: 'chip' }, text);

/** `1,115 views · 4 likes` */
const receptionOf = ({ impressions, likes }: NonNullable<PostLine['metrics']>): string =>
  `${impressions === null ? '' : `${plural(impressions, 'view')} · `}${plural(likes, 'like')}`;

/** Marks a text with prices of the sample list, which a rehearsal uses where there is no price list. */
const sampleChip = (offerIds: readonly string[]): Child =>
  offerIds.some((id) => id.startsWith('sample-')) && el('span', { class: 'chip warn' }, 'sample prices');
