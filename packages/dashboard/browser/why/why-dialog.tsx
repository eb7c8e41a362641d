import type { WhyAnswer } from '@promoter/control/answers';
import * as api from '../api.ts';
import { asSentence } from '../format.ts';
import { DialogBody, openDialog } from '../parts/dialog.tsx';
import { PostText } from '../parts/post-text.tsx';
import { PriceCard } from '../parts/price-card.tsx';
import { slotName } from '../parts/slot-name.ts';
import { STATES, StateLabel } from '../parts/states.tsx';
import { toastError } from '../parts/toast.tsx';
import { askToDelete, mayBeDeleted } from '../steering/deletion.tsx';
import { Decision } from './decision.tsx';

/** Opens a dialog with the decision record of a slot, which can also ask for its post's deletion. */
export function showWhy(slot: string): void {
  api.readWhy(slot).then((why) => {
    openDialog(`Why this ${why.text === null ? 'slot' : 'post'}`, (close) => (
      <Why
        why={why}
        askToDelete={() => {
          close();
          askToDelete(slot, why.text);
        }}
      />
    ));
  }, toastError);
}

function Why({ why, askToDelete }: { why: WhyAnswer; askToDelete: () => void }) {
  const { id, state, reason, text, url, card, decision } = why;
  return (
    <DialogBody
      actions={
        api.me.maySteer &&
        mayBeDeleted(why) && (
          <button type="button" onClick={askToDelete}>
            Delete …
          </button>
        )
      }
    >
      <p class="quiet" title={id}>
        {slotName(id)} · <StateLabel {...STATES[state]} />
      </p>
      {reason && <p>{asSentence(reason)}</p>}
      {text !== null && <PostText text={text} />}
      {card && <PriceCard card={card} />}
      {url && (
        <p>
          <a href={url} rel="noreferrer" target="_blank">
            See it on X
          </a>
        </p>
      )}
      {decision ? <Decision decision={decision} /> : <p class="quiet">No text was composed for this slot.</p>}
    </DialogBody>
  );
}
