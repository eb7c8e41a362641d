import type { StatusAnswer } from '@promoter/control/answers';
import type { ComponentChildren } from 'preact';
import { hrefOf } from '../../address.ts';
import { me } from '../../api.ts';
import { summary } from '../../bot.ts';
import { asSentence, clockTime, plural } from '../../format.ts';
import { Distance } from '../../parts/distance.tsx';
import { askToDelete } from '../../steering/deletion.tsx';
import { askToCoolDown, askToPause, askToResume, controllableAccounts, endCooldown } from '../../steering/holds.tsx';
import { NamedSlots } from '../../why/named-slots.tsx';

/** A headline of more characters is set smaller. */
const LONG = 48;

/** How the bot is in one line, the day so far, what needs a person, and the controls for all accounts. */
export function Overview({ status }: { status: StatusAnswer }) {
  const { tone = 'unreachable', headline = '' } = summary.value ?? {};
  return (
    <section id="overview" aria-label="Now">
      <p role="status" class={`summary-line tone-${tone}${headline.length > LONG ? ' long' : ''}`}>
        <i class="light" aria-hidden="true" />
        <span>{headline}</span>
      </p>
      <p class="quiet lead">
        <Day status={status} />
      </p>
      <Attention status={status} />
      {me.maySteer ? (
        <Controls status={status} />
      ) : (
        <p class="quiet lead">
          You are signed in{me.label === '' ? '' : ` as ${me.label}`} to read: nothing can be changed.
        </p>
      )}
    </section>
  );
}

function Day({ status: { accounts, mode, cooldownUntil, appStop } }: { status: StatusAnswer }) {
  const posted = accounts.reduce((sum, { postedToday }) => sum + postedToday, 0);
  const done = mode === 'live' ? plural(posted, 'post') : `${plural(posted, 'post')} rehearsed`;
  const next = accounts
    .flatMap(({ nextSlots, hold, stop }) => nextSlots.map((slot) => ({ ...slot, hold, stop: stop ?? appStop })))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))[0];
  if (!next) return <>{done} today. No further slot is scheduled.</>;
  const endsAt = { cooldown: cooldownUntil, 'daily-limit': next.stop?.until, stopped: null, paused: null };
  const end = next.hold && endsAt[next.hold];
  const isHeld = next.hold !== null && !(end && Date.parse(end) <= Date.parse(next.at));
  return (
    <>
      {isHeld ? `${done} today. The next slot, ` : `${done} today, the next `}
      <Distance at={next.at} due />
      {` at ${clockTime(next.at)}${isHeld ? ', is held back.' : '.'}`}
    </>
  );
}

/** Told by the headline and the controls, or with a button of their own. */
const SHOWN_ELSEWHERE: ReadonlySet<string> = new Set(['paused', 'cooldown', 'posts-at-risk']);

/** What to do that names a file or a command. */
const OF_OPERATORS = /\bdocs\/|\bnpm /;

/** What an owner should act on or know: the signs with their details, posts at risk, and what is being deleted. */
function Attention({ status: { signs, accounts, deletions, postsAtRisk } }: { status: StatusAnswer }) {
  const namesOf = (ids: readonly string[]) =>
    ids.length === accounts.length
      ? ''
      : accounts
          .filter(({ id }) => ids.includes(id))
          .map(({ handle }) => `@${handle}`)
          .join(', ');
  return (
    <>
      {signs
        .filter(({ kind }) => !SHOWN_ELSEWHERE.has(kind))
        .map(({ kind, severity, what, accounts: ids, detail, todo }) => {
          const names = namesOf(ids);
          const isForOperator = todo !== null && OF_OPERATORS.test(todo);
          const parts = [what, detail, isForOperator ? null : todo];
          const sentences = parts.flatMap((part) => (part ? [asSentence(part)] : [])).join(' ');
          return (
            <Note key={`${kind} ${ids}`} isFault={severity === 'fault'}>
              <NamedSlots text={names === '' ? sentences : `${names}: ${sentences}`} />
              {isForOperator && <small>{asSentence(`whoever runs the bot: ${todo}`)}</small>}
            </Note>
          );
        })}
      {postsAtRisk.map(({ slot, tags, evidence }) => (
        <Note key={slot}>
          The post of <NamedSlots text={slot} /> stands beside {tags.join(' and ')}: {evidence}.{' '}
          {me.maySteer && (
            <button
              type="button"
              class="text"
              data-name={`delete-at-risk-${slot}`}
              onClick={() => askToDelete(slot, null)}
            >
              Delete …
            </button>
          )}
        </Note>
      ))}
      {deletions.map(({ slot, deletion }) => (
        <Note key={slot}>
          The post of <NamedSlots text={slot} /> is being deleted.
          {deletion?.detail ? ` Last try: ${deletion.detail}.` : ''}
        </Note>
      ))}
    </>
  );
}

const Note = ({ isFault = false, children }: { isFault?: boolean; children: ComponentChildren }) => (
  <p class={isFault ? 'attention bad' : 'attention'} role="note">
    {children}
  </p>
);

function Controls({ status }: { status: StatusAnswer }) {
  const accounts = controllableAccounts(status);
  const { cooldownUntil } = status;
  const isHeld = accounts.some(({ paused, isStopped }) => paused || isStopped);
  return (
    <div class="controls">
      {/* One button in one place, so that the focus stays where it was when it changes its name. */}
      {isHeld && (
        <button type="button" class="primary" data-name="resume-all" onClick={() => askToResume('all', accounts)}>
          Resume all
        </button>
      )}
      {!accounts.every(({ paused }) => paused) && (
        <button type="button" data-name="pause-all" onClick={() => askToPause('all', accounts)}>
          Pause all
        </button>
      )}
      <button type="button" data-name="cool-down" onClick={() => askToCoolDown(cooldownUntil)}>
        Cool down …
      </button>
      {cooldownUntil !== null && (
        <button type="button" data-name="end-cooldown" onClick={() => endCooldown(cooldownUntil)}>
          End cooldown
        </button>
      )}
      <a class="more" href={hrefOf('log')}>
        Who changed what
      </a>
    </div>
  );
}
