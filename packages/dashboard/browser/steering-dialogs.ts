import * as api from './api.ts';
import { openDialog } from './dialog.ts';
import { button, type Child, el } from './element.ts';
import { now, plural } from './format.ts';
import { toast, toastError } from './toast.ts';

/** An account as the controls name it. */
export interface ControllableAccount {
  id: string;
  handle: string;
  paused: boolean;
  isStopped: boolean;
}

/** Called after each change: the page reads the status again. */
type Changed = () => void;

/** Asks for confirmation, then pauses one account or all. Undo resumes only the accounts that this paused. */
export function askToPause(whom: string, accounts: readonly ControllableAccount[], changed: Changed): void {
  const name = nameOf(accounts);
  const fresh = accounts.filter(({ paused }) => !paused);
  // Undoing a pause resumes, which would also lift a stop that X caused: that takes an explicit resume.
  const canUndo = fresh.length > 0 && !fresh.some(({ isStopped }) => isStopped);
  const undo = () => run(() => each(fresh, api.resume), 'The pause was undone.', changed);
  confirm(
    `Pause ${name}?`,
    'Its slots are skipped until you resume. A post that is already being sent goes out.',
    'Pause',
    () => run(() => api.pause(whom), `Paused ${name}.`, changed, canUndo ? undo : undefined),
  );
}

/** Asks for confirmation, then lifts pauses and stops. Undo pauses again, where no stop was lifted. */
export function askToResume(whom: string, accounts: readonly ControllableAccount[], changed: Changed): void {
  const name = nameOf(accounts);
  const paused = accounts.filter((account) => account.paused);
  const stopped = accounts.some(({ isStopped }) => isStopped);
  const warning = stopped ? ' This also lifts the stop that X’s answer caused: check that its cause is gone.' : '';
  const undo = () => run(() => each(paused, api.pause), 'Paused again.', changed);
  confirm(`Resume ${name}?`, `Posting goes on with the next slot.${warning}`, 'Resume', () =>
    run(() => api.resume(whom), `Resumed ${name}.`, changed, paused.length > 0 && !stopped ? undo : undefined),
  );
}

/** Asks for how long, then starts a cooldown of every account. Undo restores the cooldown before it, if any. */
export function askToCoolDown(until: string | null, changed: Changed): void {
  let minutes = 60;
  const choices = [15, 60, 180, 720].map((value) => {
    const onchange = () => {
      minutes = value;
    };
    const input = el('input', { type: 'radio', name: 'minutes', value, checked: value === minutes, onchange });
    return el('label', { class: 'choice' }, [input, length(value)]);
  });
  const before = until === null ? 0 : Math.ceil((Date.parse(until) - now()) / 60_000);
  const restore = () => (before > 0 ? api.coolDown(before) : api.endCooldown());
  const undo = () => run(restore, 'The cooldown was undone.', changed);
  ask(
    'Cool down',
    [
      el('p', {}, 'No account posts for a while. Slots in that time are skipped, never caught up on.'),
      el('fieldset', { class: 'choices' }, [el('legend', {}, 'For how long?'), ...choices]),
    ],
    'Cool down',
    () => run(() => api.coolDown(minutes), `Cooling down for ${length(minutes)}.`, changed, undo),
  );
}

/** Ends a cooldown. Undo starts one for the time that was left. */
export function endCooldown(until: string, changed: Changed): void {
  const left = Math.max(1, Math.ceil((Date.parse(until) - now()) / 60_000));
  run(api.endCooldown, 'The cooldown is over.', changed, () =>
    run(() => api.coolDown(Math.min(left, 1_440)), 'Cooling down again.', changed),
  );
}

/** Asks why, then for the deletion of a published post. Nothing undoes it. */
export function askToDelete(slot: string, changed: Changed): void {
  const reason = el('input', { type: 'text', name: 'reason', maxlength: 200, autocomplete: 'off' });
  ask(
    'Delete this post?',
    [
      el('p', {}, 'It is deleted on X within five minutes. That cannot be undone, and its text is not posted again.'),
      el('label', { class: 'field' }, ['Why? (kept with the post, may be empty)', reason]),
    ],
    'Delete',
    () => run(() => api.deletePost(slot, reason.value.trim()), 'The post is being deleted.', changed),
  );
}

const length = (minutes: number): string => (minutes < 60 ? plural(minutes, 'minute') : plural(minutes / 60, 'hour'));

/** A question that Enter answers with yes. */
const confirm = (title: string, text: string, action: string, act: () => void): void =>
  ask(title, [el('p', {}, text)], action, act, true);

function ask(title: string, content: Child[], action: string, act: () => void, autofocus = false): void {
  openDialog(title, content, (close) => {
    const closeAndAct = () => {
      close();
      act();
    };
    return [button('Cancel', close), button(action, closeAndAct, { class: 'primary', autofocus })];
  });
}

function run(act: () => Promise<unknown>, done: string, changed: Changed, undo?: () => void): void {
  act().then(() => {
    toast(done, undo);
    changed();
  }, toastError);
}

const each = (accounts: readonly ControllableAccount[], act: typeof api.pause): Promise<unknown> =>
  Promise.all(accounts.map(({ id }) => act(id)));

function nameOf(accounts: readonly ControllableAccount[]): string {
  const [only] = accounts;
  return only && accounts.length === 1 ? `@${only.handle}` : `all ${accounts.length} accounts`;
}
