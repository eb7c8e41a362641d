import type { DeleteAnswer } from '@promoter/control/answers';

/** A request to delete a post, for a person: `deleted 2026-11-23 09:10, asked by owner: beside a disaster`. */
export function describeDeletion({ by, reason, state, at, detail }: NonNullable<DeleteAnswer['deletion']>): string {
  const when = at.slice(0, 16).replace('T', ' ');
  const who = `asked by ${by}${reason === null ? '' : `: ${reason}`}`;
  switch (state) {
    case 'deleted':
      return `deleted ${when}, ${who}`;
    case 'asked':
      return `to be deleted within five minutes${detail === null ? '' : ` (tried ${when}: ${detail})`}, ${who}`;
    default:
      return `not deleted, ${state} ${when} (${detail}), ${who}`;
  }
}
