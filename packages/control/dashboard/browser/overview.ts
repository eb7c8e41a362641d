import type { StatusAnswer } from '../../answers/index.ts';
import { type Child, el } from './element.ts';
import { clockTime, distance, moment, plural } from './format.ts';
import { askToCoolDown, askToPause, askToResume, endCooldown, type Steered } from './steer.ts';

/** The accounts as the controls need them. A stop of the app stops each. */
export const steeredOf = ({ accounts, appStop }: StatusAnswer): Steered[] =>
  accounts.map(({ id, handle, paused, stop }) => ({
    id,
    handle,
    paused,
    isStopped: stop !== null || appStop !== null,
  }));

/** How it stands in one sentence, and the controls that work on all accounts. */
export function overview(status: StatusAnswer, changed: () => void): Child[] {
  const { tone, headline } = verdictOf(status);
  return [
    el('p', { class: `verdict-line tone-${tone}` }, el('i', { class: 'lamp', 'aria-hidden': 'true' }), headline),
    el('p', { class: 'quiet lead' }, ...detailOf(status)),
    ...attentionOf(status).map((item) => el('p', { class: 'attention', role: 'note' }, item)),
    el('div', { class: 'controls' }, ...controlsOf(status, changed)),
  ];
}

function verdictOf(status: StatusAnswer): { tone: 'good' | 'held' | 'bad'; headline: string } {
  const { accounts, overdue, cooldownUntil } = status;
  if (overdue.length > 0) return { tone: 'bad', headline: `${plural(overdue.length, 'slot')} without an outcome` };
  const stopped = accounts.filter(({ hold }) => hold === 'stopped');
  if (stopped.length > 0) return { tone: 'bad', headline: `Stopped by X: ${namesOf(stopped)}` };
  const paused = accounts.filter((account) => account.paused);
  if (paused.length === accounts.length) return { tone: 'held', headline: 'Everything is paused' };
  if (paused.length > 0) return { tone: 'held', headline: `Paused: ${namesOf(paused)}` };
  if (cooldownUntil !== null) return { tone: 'held', headline: `Cooling down until ${moment(cooldownUntil)}` };
  return { tone: 'good', headline: 'All is well' };
}

function detailOf({ accounts, mode, cooldownUntil }: StatusAnswer): Child[] {
  const posted = accounts.reduce((sum, { postedToday }) => sum + postedToday, 0);
  const done = mode === 'live' ? plural(posted, 'post') : `${plural(posted, 'post')} rehearsed`;
  const next = accounts
    .flatMap(({ nextSlots, hold }) => nextSlots.map((slot) => ({ ...slot, hold })))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))[0];
  if (!next) return [`${done} today. No further slot is planned.`];
  const endsBefore =
    next.hold === 'cooldown' && cooldownUntil !== null && Date.parse(cooldownUntil) <= Date.parse(next.at);
  const isHeld = next.hold !== null && !endsBefore;
  return [
    isHeld ? `${done} today. The next slot, ` : `${done} today, the next `,
    distance(next.at),
    ` at ${clockTime(next.at)}`,
    isHeld ? ', is held back.' : '.',
  ];
}

/** What an owner has to act on, or at least to know. */
function attentionOf({ accounts, appStop, trends, offers, mode, overdue }: StatusAnswer): string[] {
  return [
    ...overdue.slice(0, 3).map((slot) => `${slot} should have come to an end by now.`),
    ...(appStop ? [`${appStop.reason} ${appStop.fix}`] : []),
    ...accounts.flatMap(({ handle, stop }) => (stop ? [`@${handle}: ${stop.reason} ${stop.fix}`] : [])),
    ...(trends.newestAt === null ? ['No trend has been read yet: posts use calendar and domain tags.'] : []),
    ...(mode === 'live' && offers.fresh !== true
      ? ['There is no fresh price: posts name no price until there is.']
      : []),
  ];
}

function controlsOf(status: StatusAnswer, changed: () => void): Child[] {
  const accounts = steeredOf(status);
  const { cooldownUntil } = status;
  const isHeld = accounts.some(({ paused, isStopped }) => paused || isStopped);
  return [
    accounts.every(({ paused }) => paused)
      ? null
      : el('button', { 'data-name': 'pause-all', onclick: () => askToPause('all', accounts, changed) }, 'Pause all'),
    isHeld
      ? el(
          'button',
          { class: 'primary', 'data-name': 'resume-all', onclick: () => askToResume('all', accounts, changed) },
          'Resume all',
        )
      : null,
    el('button', { 'data-name': 'cool-down', onclick: () => askToCoolDown(cooldownUntil, changed) }, 'Cool down …'),
    cooldownUntil === null
      ? null
      : el(
          'button',
          { 'data-name': 'end-cooldown', onclick: () => endCooldown(cooldownUntil, changed) },
          'End cooldown',
        ),
  ];
}

const namesOf = (accounts: readonly { handle: string }[]): string =>
  accounts.map(({ handle }) => `@${handle}`).join(', ');
