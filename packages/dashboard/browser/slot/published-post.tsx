import type { PostLine } from '@promoter/control/answers';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { me } from '../api.ts';
import { plural } from '../format.ts';
import { Chip } from '../parts/facts.tsx';
import { Post } from '../parts/post.tsx';
import { slotName } from '../parts/slot-name.ts';
import { askToDelete, deletionInWords, mayBeDeleted } from '../steering/deletion.tsx';
import { showWhy } from '../why/why-dialog.tsx';

/** A post that went out, or was rehearsed: what it brought, why it was made, and how to take it down. */
export function PublishedPost({
  post,
  when,
  card = false,
  figures,
}: {
  post: PostLine;
  when: ComponentChildren;
  card?: boolean;
  /** What it brought, in more words than the usual few. */
  figures?: ComponentChildren;
}) {
  const { account, slot, text, angle, offerIds, url, metrics, mode, deletion, missingSince } = post;
  return (
    <Post account={account} when={when} text={text} card={card} priceCard={post.card}>
      {figures}
      <p class="chips">
        {mode === 'rehearsal' && <Chip>rehearsed</Chip>}
        {metrics && !figures && <Chip>{receptionOf(metrics)}</Chip>}
        <Chip>{angle}</Chip>
        {/* Prices of the sample list, which a rehearsal uses where there is no price list. */}
        {offerIds.some((id) => id.startsWith('sample-')) && <Chip tone="warn">sample prices</Chip>}
        {missingSince && <Chip tone="warn">no longer on X</Chip>}
        {deletion && <Chip tone="warn">{deletionInWords(deletion)}</Chip>}
      </p>
      <p class="actions">
        {url && deletion?.state !== 'deleted' && (
          <a class="act" href={url} target="_blank" rel="noreferrer">
            On X
          </a>
        )}
        <button
          type="button"
          class="act text"
          data-name={`why-${slot}`}
          aria-label={`Why this? ${slotName(slot)}`}
          onClick={() => showWhy(slot)}
        >
          Why this?
        </button>
        {me.maySteer && mayBeDeleted(post) && <DeleteButton post={post} />}
      </p>
    </Post>
  );
}

function DeleteButton({ post: { slot, text } }: { post: PostLine }) {
  const button = useRef<HTMLButtonElement>(null);
  // It goes once the deletion is asked for: the focus stays with the post.
  useLayoutEffect(
    () => () => {
      if (document.activeElement !== button.current) return;
      document.querySelector<HTMLElement>(`[data-name="${CSS.escape(`why-${slot}`)}"]`)?.focus();
    },
    [],
  );
  return (
    <button
      type="button"
      class="act text"
      ref={button}
      data-name={`delete-${slot}`}
      aria-label={`Delete … ${slotName(slot)}`}
      onClick={() => askToDelete(slot, text)}
    >
      Delete …
    </button>
  );
}

/** `1,115 views · 4 likes` */
const receptionOf = ({ impressions, likes }: NonNullable<PostLine['metrics']>): string =>
  `${impressions === null ? '' : `${plural(impressions, 'view')} · `}${plural(likes, 'like')}`;
