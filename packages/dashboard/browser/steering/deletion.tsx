import type { PostLine } from '@promoter/control/answers';
import * as api from '../api.ts';
import { moment } from '../format.ts';
import { ask } from '../parts/dialog.tsx';
import { slotName } from '../parts/slot-name.ts';
import { run } from '../parts/toast.tsx';

type DeletionLine = Pick<PostLine, 'url' | 'deletion'>;

/** Whether a post is on X, and nobody has asked for its deletion or that was refused. */
export const mayBeDeleted = ({ url, deletion }: DeletionLine): boolean =>
  url !== null && (deletion === null || deletion.state === 'refused');

/** Asks why, then for the deletion of a published post, which it names. Nothing undoes it. */
export function askToDelete(slot: string, text: string | null): void {
  let reason = '';
  ask({
    title: 'Delete this post?',
    action: 'Delete',
    isGrave: true,
    act: () => run(() => api.deletePost(slot, reason.trim()), 'The post is being deleted.'),
    children: (
      <>
        <p>
          The post of {slotName(slot)}
          {text === null ? '.' : ':'}
        </p>
        {text !== null && <blockquote class="quoted">{text}</blockquote>}
        <p>It is deleted on X within five minutes. That cannot be undone, and its text is not posted again.</p>
        <label class="field">
          Why? (kept with the post, may be empty)
          <input
            type="text"
            name="reason"
            maxLength={200}
            autoComplete="off"
            onInput={({ currentTarget }) => {
              reason = currentTarget.value;
            }}
          />
        </label>
      </>
    ),
  });
}

/** `deleted Mon 23 Nov, 09:10, asked by owner: beside a disaster` */
export function deletionInWords({ state, at, by, reason, detail }: NonNullable<DeletionLine['deletion']>): string {
  const who = `asked by ${by}${reason === null ? '' : `: ${reason}`}`;
  const why = detail === null ? '' : ` (${detail})`;
  switch (state) {
    case 'deleted':
      return `deleted ${moment(at)}, ${who}`;
    case 'asked':
      return `being deleted${why}, ${who}`;
    default:
      return `not deleted${why}, ${who}`;
  }
}
