import type { QueueItemAnswer } from '@promoter/control/answers';
import { useState } from 'preact/hooks';
import * as api from '../../api.ts';
import { status } from '../../bot.ts';
import { percent, shortDay } from '../../format.ts';
import { ask, DialogBody, openDialog } from '../../parts/dialog.tsx';
import { Chip } from '../../parts/facts.tsx';
import { handleOf } from '../../parts/post.tsx';
import { Read, Section } from '../../parts/section.tsx';
import { slotName } from '../../parts/slot-name.ts';
import { faultOf, run } from '../../parts/toast.tsx';
import { useVerdicts, Verdicts } from '../../slot/verdicts.tsx';
import { useReading } from '../../use-reading.ts';

/** The own posts that wait for a slot, in their turn. */
export function Queue() {
  const queue = useReading('queue', api.readQueue);
  return (
    <Section
      id="queue"
      title="Own posts in the queue"
      aside={
        api.me.maySteer && (
          <button type="button" data-name="add-to-queue" onClick={openNew}>
            Add …
          </button>
        )
      }
    >
      <Read reading={queue}>
        {({ items, share }) => (
          <>
            <p class="quiet">
              Posts of your own. Each is sent once, in its turn, within the days you give it; at most {percent(share)}{' '}
              of an account’s slots of a day are theirs.
            </p>
            {items.length > 0 && (
              <ul class="rows">
                {items.map((item) => (
                  <Item key={item.id} item={item} />
                ))}
              </ul>
            )}
          </>
        )}
      </Read>
    </Section>
  );
}

function Item({ item }: { item: QueueItemAnswer }) {
  const { id, account, text, first, last, by, state, slot, reason } = item;
  return (
    <li class="row">
      <p class="row-text">{text}</p>
      <p class="chips">
        <Chip>{slot === null ? state : `${state}: ${slotName(slot)}`}</Chip>
        <span class="quiet">
          @{handleOf(account)}, {shortDay(first)} to {shortDay(last)}, by {by}
        </span>
        {reason && <Chip tone="warn">{reason}</Chip>}
      </p>
      {api.me.maySteer && (
        <button
          type="button"
          class="act text"
          data-name={`remove-${id}`}
          aria-label={`Remove … ${text}`}
          onClick={() =>
            ask({
              title: 'Remove this from the queue?',
              action: 'Remove',
              act: () => run(() => api.removeFromQueue(account, id), 'Removed from the queue.'),
              children: <blockquote class="quoted">{text}</blockquote>,
            })
          }
        >
          Remove …
        </button>
      )}
    </li>
  );
}

const openNew = (): void => openDialog('A post of your own', (close) => <NewItem close={close} />);

function NewItem({ close }: { close: () => void }) {
  const accounts = status.value?.accounts ?? [];
  const [account, setAccount] = useState(accounts[0]?.id ?? '');
  const [text, setText] = useState('');
  const [first, setFirst] = useState('');
  const [last, setLast] = useState('');
  const [fault, setFault] = useState('');
  // Its own slot is not known yet: what the next one would allow.
  const verdicts = useVerdicts(accounts.find(({ id }) => id === account)?.nextSlots[0]?.id, text);
  async function add(): Promise<void> {
    setFault('');
    try {
      await api.addToQueue({ account, text, first: first || undefined, last: last || undefined });
      close();
      run(async () => {}, `Added to the queue of @${handleOf(account)}.`);
    } catch (error) {
      setFault(faultOf(error));
    }
  }
  return (
    <DialogBody
      actions={
        <>
          <button type="button" onClick={close}>
            Cancel
          </button>
          <button
            type="button"
            class="primary"
            disabled={verdicts.isEmpty || verdicts.judged?.passes === false}
            onClick={add}
          >
            Add to the queue
          </button>
        </>
      }
    >
      <label class="field">
        Account
        <select value={account} onChange={({ currentTarget }) => setAccount(currentTarget.value)}>
          {accounts.map(({ id, handle }) => (
            <option key={id} value={id}>
              @{handle}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        Text
        <textarea
          rows={5}
          // biome-ignore lint/a11y/noAutofocus: inside a dialog that was just opened to write in.
          autoFocus
          maxLength={4_000}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <p class="quiet">
        <code>{'{link}'}</code> becomes the slot’s own link, <code>{'{code}'}</code> the promo code. The rules judge it
        now and when it is sent.
      </p>
      <Verdicts {...verdicts} />
      <div class="field-row">
        <label class="field">
          From (today if empty)
          <input type="date" value={first} onInput={({ currentTarget }) => setFirst(currentTarget.value)} />
        </label>
        <label class="field">
          Until (30 days if empty)
          <input type="date" value={last} onInput={({ currentTarget }) => setLast(currentTarget.value)} />
        </label>
      </div>
      {fault !== '' && (
        <p class="fault" role="alert">
          Not added: {fault}
        </p>
      )}
    </DialogBody>
  );
}
