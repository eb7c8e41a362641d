import type { PostLine } from '@promoter/control/answers';
import { moment } from './format.ts';

type DeletionLine = Pick<PostLine, 'url' | 'deletion'>;

/** Whether a post is on X, and nobody has asked for its deletion or that was refused. */
export const mayBeDeleted = ({ url, deletion }: DeletionLine): boolean =>
  url !== null && (deletion === null || deletion.state === 'refused');

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
