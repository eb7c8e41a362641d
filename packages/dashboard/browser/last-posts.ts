import type { PostLine, PostsAnswer, StatusAnswer } from '@promoter/control/answers';
import { button, type Child, el, quiet } from './element.ts';
import { distance, moment, plural } from './format.ts';
import { postCard, postText, sampleChip } from './post-text.ts';
import { showWhy } from './why-dialog.ts';

/** The last posts, newest first. */
export function lastPosts({ posts, status }: { posts: PostsAnswer; status: StatusAnswer }): Child[] {
  if (posts.posts.length === 0) return [quiet('Nothing has been published yet.')];
  const handles = new Map(status.accounts.map(({ id, handle }) => [id, handle]));
  return posts.posts.map((post) => postOf(post, handles.get(post.account) ?? post.account));
}

const postOf = ({ slot, postedAt, text, angle, offerIds, url, metrics, mode }: PostLine, handle: string): HTMLElement =>
  postCard(handle, [distance(postedAt), ` · ${moment(postedAt)}`], postText(text), [
    mode === 'rehearsal' && el('span', { class: 'chip' }, 'rehearsed'),
    el('span', { class: 'chip' }, angle),
    sampleChip(offerIds),
    metrics &&
      el(
        'span',
        { class: 'chip' },
        metrics.impressions !== null && `${plural(metrics.impressions, 'view')} · `,
        plural(metrics.likes, 'like'),
      ),
    url && el('a', { href: url, target: '_blank', rel: 'noreferrer' }, 'On X'),
    button('Why this?', () => showWhy(slot), { class: 'text', 'data-name': `why-${slot}` }),
  ]);
