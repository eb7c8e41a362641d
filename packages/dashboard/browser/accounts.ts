import type { AccountStatus, SlotLine, SlotsAnswer, StatusAnswer } from '@promoter/control/answers';
import { type Child, el } from './element.ts';
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
    return el(
      'article',
      { class: 'account', 'aria-label': `Account @${account.handle}` },
      el(
        'header',
        {},
        el('b', {}, `@${account.handle}`),
        account.hold && el('span', { class: 'chip warn' }, account.hold),
        el(
          'button',
          {
            'data-name': `steer-${account.id}`,
            'aria-label': `${isHeld ? 'Resume' : 'Pause'} @${account.handle}`,
            onclick: () => (isHeld ? askToResume : askToPause)(account.id, own, changed),
          },
          isHeld ? 'Resume' : 'Pause',
        ),
      ),
      dayOf(slots.slots.filter((slot) => slot.account === account.id)),
      el('dl', { class: 'facts' }, ...factsOf(account)),
    );
  });
}

/** The day's slots as a row of marks, each a button that tells why. */
const dayOf = (slots: readonly SlotLine[]): HTMLElement =>
  el(
    'ol',
    { class: 'day', 'aria-label': 'Today’s slots' },
    ...slots.map(({ id, at, state }) =>
      el(
        'li',
        {},
        el(
          'button',
          {
            class: 'slot',
            'data-name': `slot-${id}`,
            'aria-label': `${clockTime(at)}: ${STATES[state].name}. Why?`,
            title: `${clockTime(at)} · ${STATES[state].name}`,
            onclick: () => showWhy(id),
          },
          markOf(state),
        ),
      ),
    ),
  );

function factsOf({ postedToday, pendingToday, dailyCap, lastOutcome, rateLimits }: AccountStatus): Child[] {
  const limit = rateLimits?.limits[0];
  return [
    ...fact('Today', `${postedToday} of ${dailyCap}${pendingToday > 0 ? `, ${pendingToday} on the way` : ''}`),
    ...fact(
      'Last outcome',
      lastOutcome ? stateLabel(lastOutcome.state) : 'none yet',
      lastOutcome ? ` ${moment(lastOutcome.at ?? lastOutcome.slot.slice(2))}` : null,
    ),
    ...fact(
      'X’s rate limit',
      limit ? `${figure(limit.remaining)} of ${plural(limit.limit, 'call')} left` : 'not told yet',
    ),
  ];
}

const fact = (name: string, ...value: Child[]): Child[] => [el('dt', {}, name), el('dd', {}, ...value)];
