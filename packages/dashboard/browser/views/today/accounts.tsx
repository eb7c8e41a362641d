import type { AccountStatus, SlotAnswer, SlotsAnswer, StatusAnswer } from '@promoter/control/answers';
import { me } from '../../api.ts';
import { clockTime, figure, moment, plural } from '../../format.ts';
import { Chip, Facts } from '../../parts/facts.tsx';
import { Section } from '../../parts/section.tsx';
import { Mark, STATES, StateLabel } from '../../parts/states.tsx';
import { askToPause, askToResume, controllableAccounts } from '../../steering/holds.tsx';
import type { Reading } from '../../use-reading.ts';
import { showWhy } from '../../why/why-dialog.tsx';

/** Each account with its day, slot by slot, and its own pause. */
export function Accounts({ status, day: { answer, fault } }: { status: StatusAnswer; day: Reading<SlotsAnswer> }) {
  const controllable = controllableAccounts(status);
  return (
    <Section id="accounts" title="Accounts">
      {fault && <p class="fault">{fault}</p>}
      {status.accounts.map((account, index) => {
        const own = controllable.slice(index, index + 1);
        const isHeld = account.paused || account.hold === 'stopped';
        const action = isHeld ? 'Resume' : 'Pause';
        return (
          <article key={account.id} class="account" aria-label={`Account @${account.handle}`}>
            <header>
              <b>@{account.handle}</b>
              {account.hold && <Chip tone="warn">{HOLDS[account.hold]}</Chip>}
              {me.maySteer && (
                <button
                  type="button"
                  data-name={`steer-${account.id}`}
                  aria-label={`${action} @${account.handle}`}
                  onClick={() => (isHeld ? askToResume : askToPause)(account.id, own)}
                >
                  {action}
                </button>
              )}
            </header>
            <Slots slots={answer?.slots.filter((slot) => slot.account === account.id) ?? []} />
            <AccountFacts account={account} />
          </article>
        );
      })}
    </Section>
  );
}

/** What holds an account back, in words. */
const HOLDS: Readonly<Record<NonNullable<AccountStatus['hold']>, string>> = {
  paused: 'paused',
  stopped: 'stopped by X',
  'daily-limit': 'X’s daily limit',
  cooldown: 'cooling down',
};

/** The day's slots as a row of marks, each a button that opens the decision behind it. */
const Slots = ({ slots }: { slots: readonly SlotAnswer[] }) => (
  <ol class="day" aria-label="Today’s slots">
    {slots.map(({ id, at, state }) => (
      <li key={id}>
        <button
          type="button"
          class="slot"
          data-name={`slot-${id}`}
          aria-label={`${clockTime(at)}: ${STATES[state].name}. Why?`}
          title={`${clockTime(at)} · ${STATES[state].name}`}
          onClick={() => showWhy(id)}
        >
          <Mark of={STATES[state].mark} />
        </button>
      </li>
    ))}
  </ol>
);

/** X does not name each limit: it is zero then. */
const callsLeft = ({ remaining, limit }: { remaining: number; limit: number }): string =>
  limit > 0 ? `${figure(remaining)} of ${plural(limit, 'call')} left` : `${plural(remaining, 'call')} left`;

function AccountFacts({ account }: { account: AccountStatus }) {
  const { postedToday, pendingToday, dailyCap, lastOutcome, rateLimits, reads } = account;
  const limit = rateLimits?.limits[0];
  return (
    <Facts
      rows={[
        ['Today', `${postedToday} of ${dailyCap}${pendingToday > 0 ? `, ${pendingToday} pending` : ''}`],
        [
          'Last outcome',
          lastOutcome ? (
            <>
              <StateLabel {...STATES[lastOutcome.state]} /> {moment(lastOutcome.at ?? lastOutcome.slot.slice(2))}
            </>
          ) : (
            'none yet'
          ),
        ],
        ['X’s rate limit', limit ? callsLeft(limit) : 'not known yet'],
        ...reads.map(
          ({ kind, detail, nextTryAt }) => [`Refused: ${kind}`, `${detail}; asked again ${moment(nextTryAt)}`] as const,
        ),
      ]}
    />
  );
}
