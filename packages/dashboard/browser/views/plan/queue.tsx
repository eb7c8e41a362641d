import type { QueueItemAnswer } from '@promoter/control/answers';
import { useState } from 'preact/hooks';
import * as api from '../../api.ts';
import { status } from '../../bot.ts';
import { percent, shortDay } from '../../format.ts';
import { ask, openDialog } from '../../parts/dialog.tsx';
import { Chip } from '../../parts/facts.tsx';
import { handleOf } from '../../parts/post.tsx';
import { Read, Section } from '../../parts/section.tsx';
import { slotName } from '../../parts/slot-name.ts';
import { faultOf, run } from '../../parts/toast.tsx';
import { OwnText, OwnTextDialog } from '../../slot/own-text.tsx';
import { useUnsavedText } from '../../slot/unsaved-text.ts';
import { useVerdicts } from '../../slot/verdicts.tsx';
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
  const own = useUnsavedText('queue', '');
  const [first, setFirst] = useState('');
  const [last, setLast] = useState('');
  const [fault, setFault] = useState('');
  // Its own slot is not known yet: what the next one would allow.
  const verdicts = useVerdicts(accounts.find(({ id }) => id === account)?.nextSlots[0]?.id, own.text);
  async function add(): Promise<void> {
    setFault('');
    try {
      await api.addToQueue({ account, text: own.text, first: first || undefined, last: last || undefined });
      own.forget();
      close();
      run(async () => {}, `Added to the queue of @${handleOf(account)}.`);
    } catch (error) {
      setFault(faultOf(error));
    }
  }
  return (
    <OwnTextDialog
      save={{ name: 'Add to the queue', act: add, disabled: verdicts.isEmpty || verdicts.judged?.passes === false }}
      close={close}
      fault={fault === '' ? '' : `Not added: ${fault}`}
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
      <OwnText own={own} verdicts={verdicts}>
        The rules judge it now and when it is sent.
      </OwnText>
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
    </OwnTextDialog>
  );
}
