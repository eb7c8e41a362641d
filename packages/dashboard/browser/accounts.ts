import type { AccountStatus, SlotAnswer, SlotsAnswer, StatusAnswer } from '@promoter/control/answers';
import { button, type Child, el, facts, list } from './element.ts';
import { clockTime, figure, moment, plural } from './format.ts';
import { controllableAccounts } from './overview.ts';
import { markOf, STATES, stateLabel } from './states.ts';
import { askToPause, askToResume } from './steering-dialogs.ts';
import { showWhy } from './why-dialog.ts';

/** Each account with its day, slot by slot, and its own pause. */
export function accounts(
  { status, slots }: { status: StatusAnswer; slots: SlotsAnswer },
  changed: () => void,
): Child[] {
  const controllable = controllableAccounts(status);
  return status.accounts.map((account, index) => {
    const own = controllable.slice(index, index + 1);
    const isHeld = account.paused || account.hold === 'stopped';
    const action = isHeld ? 'Resume' : 'Pause';
    return el('article', { class: 'account', 'aria-label': `Account @${account.handle}` }, [
      el('header', {}, [
        el('b', {}, `@${account.handle}`),
        account.hold && el('span', { class: 'chip warn' }, account.hold),
        button(action, () => (isHeld ? askToResume : askToPause)(account.id, own, changed), {
          'data-name': `steer-${account.id}`,
          'aria-label': `${action} @${account.handle}`,
        }),
      ]),
      dayOf(slots.slots.filter((slot) => slot.account === account.id)),
      factsOf(account),
    ]);
  });
}

/** The day's slots as a row of marks, each a button that opens the decision behind it. */
const dayOf = (slots: readonly SlotAnswer[]): HTMLElement =>
  list('ol', { class: 'day', 'aria-label': 'Today’s slots' }, slots, ({ id, at, state }) =>
    button(markOf(state), () => showWhy(id), {
      class: 'slot',
      'data-name': `slot-${id}`,
      'aria-label': `${clockTime(at)}: ${STATES[state].name}. Why?`,
      title: `${clockTime(at)} · ${STATES[state].name}`,
    }),
  );

/** X does not name each limit: it is zero then. */
const callsLeft = ({ remaining, limit }: { remaining: number; limit: number }): string =>
  limit > 0 ? `${figure(remaining)} of ${plural(limit, 'call')} left` : `${plural(remaining, 'call')} left`;

function factsOf({ postedToday, pendingToday, dailyCap, lastOutcome, rateLimits, reads }: AccountStatus): HTMLElement {
  const limit = rateLimits?.limits[0];
  return facts(
    ['Today', `${postedToday} of ${dailyCap}${pendingToday > 0 ? `, ${pendingToday} pending` : ''}`],
    lastOutcome
      ? ['Last outcome', stateLabel(lastOutcome.state), ` ${moment(lastOutcome.at ?? lastOutcome.slot.slice(2))}`]
      : ['Last outcome', 'none yet'],
    ['X’s rate limit', limit ? callsLeft(limit) : 'not known yet'],
    ...reads.map(({ kind, detail, nextTryAt }): [string, string] => [
      `Refused: ${kind}`,
      `${detail}; asked again ${moment(nextTryAt)}`,
    ]),
  );
}
