import type { PlanLine } from '@promoter/control/answers';
import { me } from '../api.ts';
import { clockTime, dayName, dayOf, moment, today } from '../format.ts';
import { DialogBody, openDialog } from '../parts/dialog.tsx';
import { Distance } from '../parts/distance.tsx';
import { Chip } from '../parts/facts.tsx';
import { handleOf, Post } from '../parts/post.tsx';
import { PostText } from '../parts/post-text.tsx';
import { Mark, PLAN_STATES } from '../parts/states.tsx';
import { toast } from '../parts/toast.tsx';
import { Decision } from '../why/decision.tsx';
import { another, approve, nameOf, reset, skip } from './decide.ts';

/** A scheduled slot with the post that it would send, and what a person may decide about it. */
export function SlotCard({ line }: { line: PlanLine }) {
  const { id, account, at, state, text, reason, wouldPost } = line;
  const when = (
    <>
      {dayOf(at) === today.value ? clockTime(at) : `${dayName(at)}, ${clockTime(at)}`} · <Distance at={at} due />
    </>
  );
  const below = (
    <>
      <Chips line={line} />
      {me.maySteer && <Actions line={line} />}
    </>
  );
  return (
    <div class={`slot-card plan-${state}`} data-slot={id}>
      {text !== null && state !== 'skipped' ? (
        <Post account={account} when={when} text={text} priceCard={line.card}>
          {!wouldPost && reason && <p class="fault-line">Held back: {reason}.</p>}
          {below}
        </Post>
      ) : (
        <Post account={account} when={when} text="">
          <p class="fault-line">{state === 'skipped' ? 'Nothing goes out.' : `${reason ?? 'No valid text'}.`}</p>
          {below}
        </Post>
      )}
    </div>
  );
}

function Chips({ line }: { line: PlanLine }) {
  const { state, by, since, angle, decision, isBeyond, isForeseen } = line;
  const { name, mark } = PLAN_STATES[state];
  return (
    <p class="chips">
      <span class={`chip state ${state === 'blocked' ? 'bad' : ''}`} title={since ? moment(since) : undefined}>
        <Mark of={mark} />
        {by !== null && state === 'composed' ? 'Composed anew, asked' : name}
        {by !== null && ` by ${by}`}
        {isForeseen && ', in its turn'}
      </span>
      {angle && <Chip>{angle}</Chip>}
      {decision?.offerIds.some((id) => id.startsWith('sample-')) && <Chip tone="warn">sample prices</Chip>}
      {decision?.trend && (
        <Chip>
          {decision.trend.hashtag} from {decision.trend.source}
        </Chip>
      )}
      {isBeyond && <Chip tone="warn">may change</Chip>}
    </p>
  );
}

function Actions({ line }: { line: PlanLine }) {
  const { state, text, decision } = line;
  const isPinned = state === 'approved' || state === 'written';
  const isSkipped = state === 'skipped';
  return (
    <p class="actions">
      {state === 'composed' && <Action line={line} name="Approve" act={approve} tone="good" />}
      {!isSkipped && <Action line={line} name={text === null ? 'Write' : 'Edit'} act={edit} />}
      {(state === 'composed' || isPinned) && <Action line={line} name="Another" act={another} />}
      {!isSkipped && <Action line={line} name="Skip" act={skip} />}
      {(isPinned || isSkipped || state === 'queued') && (
        <Action line={line} name={isSkipped ? 'Do not skip' : 'Take back'} act={reset} />
      )}
      {decision && <Action line={line} name="Why this?" act={showDecision} tone="text" />}
    </p>
  );
}

/** A button of a slot: a screen reader says of which. */
const Action = ({
  line,
  name,
  act,
  tone = '',
}: {
  line: PlanLine;
  name: string;
  act: (line: PlanLine) => void;
  tone?: '' | 'good' | 'text';
}) => (
  <button
    type="button"
    class={`act ${tone}`}
    data-name={`${name}-${line.id}`}
    aria-label={`${name} ${nameOf(line)}`}
    onClick={() => act(line)}
  >
    {name}
  </button>
);

/** Loads what a text is written with, which most visits have no use for, and opens it. */
function edit(line: PlanLine): void {
  import('./editor.tsx').then(
    ({ openEditor }) => openEditor(line),
    () => toast('The editor could not be loaded. Load the page anew.'),
  );
}

/** Opens a dialog with the decision behind a post that has not been published yet. */
function showDecision({ id, account, at, text, decision }: PlanLine): void {
  if (!decision) return;
  openDialog('Why this post', () => (
    <DialogBody>
      <p class="quiet" title={id}>
        @{handleOf(account)}, {moment(at)}
      </p>
      {text !== null && <PostText text={text} />}
      <Decision decision={decision} />
    </DialogBody>
  ));
}
