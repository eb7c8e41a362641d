import type { StatusAnswer } from '@promoter/control/answers';
import { button, type Child, el } from './element.ts';
import { clockTime, distance, moment, plural } from './format.ts';
import {
  askToCoolDown,
  askToDelete,
  askToPause,
  askToResume,
  type ControllableAccount,
  endCooldown,
} from './steering-dialogs.ts';

/** The accounts as the controls need them. A stop of the app stops every account. */
export const controllableAccounts = ({ accounts, appStop }: StatusAnswer): ControllableAccount[] =>
  accounts.map(({ id, handle, paused, stop }) => ({
    id,
    handle,
    paused,
    isStopped: stop !== null || appStop !== null,
  }));

/** The text below the summary: the day so far, what needs a person, and the controls for all accounts. */
export function overview(
  {
    status,
    lastReadAt,
  }: { status: StatusAnswer /** Set while the bot cannot be reached. */; lastReadAt: string | null },
  changed: () => void,
): Child[] {
  const detail = lastReadAt === null ? detailOf(status) : [`This page shows the state of ${moment(lastReadAt)}.`];
  return [
    el('p', { class: 'quiet lead' }, detail),
    ...attentionOf(status),
    ...status.postsAtRisk.map((post) => atRisk(post, changed)),
    el('div', { class: 'controls' }, controlsOf(status, changed)),
  ];
}

/** A post that may have to be deleted, with the button that asks for it. */
const atRisk = ({ slot, tags, evidence }: StatusAnswer['postsAtRisk'][number], changed: () => void): HTMLElement =>
  attention([
    `The post of ${slot} stands beside ${tags.join(' and ')}: ${evidence}. `,
    button('Delete …', () => askToDelete(slot, changed), { class: 'text', 'data-name': `delete-at-risk-${slot}` }),
  ]);

function detailOf({ accounts, mode, cooldownUntil, appStop }: StatusAnswer): Child[] {
  const posted = accounts.reduce((sum, { postedToday }) => sum + postedToday, 0);
  const done = mode === 'live' ? plural(posted, 'post') : `${plural(posted, 'post')} rehearsed`;
  const next = accounts
    .flatMap(({ nextSlots, hold, stop }) => nextSlots.map((slot) => ({ ...slot, hold, stop: stop ?? appStop })))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))[0];
  if (!next) return [`${done} today. No further slot is scheduled.`];
  const endsAt = { cooldown: cooldownUntil, 'daily-limit': next.stop?.until, stopped: null, paused: null };
  const end = next.hold && endsAt[next.hold];
  const isHeld = next.hold !== null && !(end && Date.parse(end) <= Date.parse(next.at));
  return [
    isHeld ? `${done} today. The next slot, ` : `${done} today, the next `,
    distance(next.at),
    ` at ${clockTime(next.at)}`,
    isHeld ? ', is held back.' : '.',
  ];
}

/** Told by the headline and the controls, or with a button of their own. */
const SHOWN_ELSEWHERE: ReadonlySet<string> = new Set(['paused', 'cooldown', 'posts-at-risk']);

/** What an owner should act on or know: the signs with their details, and what is being deleted. */
function attentionOf({ signs, accounts, deletions }: StatusAnswer): HTMLElement[] {
  const namesOf = (ids: readonly string[]) =>
    ids.length === accounts.length
      ? []
      : accounts.filter(({ id }) => ids.includes(id)).map(({ handle }) => `@${handle}`);
  return [
    ...signs
      .filter(({ kind }) => !SHOWN_ELSEWHERE.has(kind))
      .map(({ severity, what, accounts: ids, detail, todo }) => {
        const names = namesOf(ids).join(', ');
        const sentences = [what, detail, todo].flatMap((part) => (part ? [asSentence(part)] : [])).join(' ');
        return attention(names === '' ? sentences : `${names}: ${sentences}`, severity === 'fault');
      }),
    ...deletions.map(({ slot, deletion }) =>
      attention(`${slot} is being deleted.${deletion?.detail ? ` Last try: ${deletion.detail}.` : ''}`),
    ),
  ];
}

const attention = (content: Child | Child[], isFault = false): HTMLElement =>
  el('p', { class: isFault ? 'attention bad' : 'attention', role: 'note' }, content);

const asSentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;

function controlsOf(status: StatusAnswer, changed: () => void): Child[] {
  const accounts = controllableAccounts(status);
  const { cooldownUntil } = status;
  const isHeld = accounts.some(({ paused, isStopped }) => paused || isStopped);
  return [
    !accounts.every(({ paused }) => paused) &&
      button('Pause all', () => askToPause('all', accounts, changed), { 'data-name': 'pause-all' }),
    isHeld &&
      button('Resume all', () => askToResume('all', accounts, changed), {
        class: 'primary',
        'data-name': 'resume-all',
      }),
    button('Cool down …', () => askToCoolDown(cooldownUntil, changed), { 'data-name': 'cool-down' }),
    cooldownUntil !== null &&
      button('End cooldown', () => endCooldown(cooldownUntil, changed), { 'data-name': 'end-cooldown' }),
  ];
}
