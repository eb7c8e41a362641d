import type { HoldsAnswer } from '@promoter/control/answers';
import * as api from './api.ts';
import { now } from './clock.ts';
import { openDialog } from './dialog.ts';
import { button, el } from './element.ts';
import { plural } from './format.ts';
import { toast } from './toast.ts';

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
  confirm(
    `Pause ${name}?`,
    'Its slots are skipped until you resume. A post that is already being sent goes out.',
    'Pause',
    async () => {
      await api.pause(whom);
      // Undoing a pause resumes, which would also lift a stop that X caused: that takes an explicit resume.
      const canUndo = fresh.length > 0 && !fresh.some(({ isStopped }) => isStopped);
      toast(
        `Paused ${name}.`,
        canUndo ? () => run(() => resumeEach(fresh), 'The pause was undone.', changed) : undefined,
      );
      changed();
    },
  );
}

/** Asks for confirmation, then lifts pauses and stops. Undo pauses again, where no stop was lifted. */
export function askToResume(whom: string, accounts: readonly ControllableAccount[], changed: Changed): void {
  const name = nameOf(accounts);
  const paused = accounts.filter((account) => account.paused);
  const stopped = accounts.some(({ isStopped }) => isStopped);
  const warning = stopped ? ' This also lifts the stop that X’s answer caused: check that its cause is gone.' : '';
  confirm(`Resume ${name}?`, `Posting goes on with the next slot.${warning}`, 'Resume', async () => {
    await api.resume(whom);
    const canUndo = paused.length > 0 && !stopped;
    toast(`Resumed ${name}.`, canUndo ? () => run(() => pauseEach(paused), 'Paused again.', changed) : undefined);
    changed();
  });
}

/** Asks for how long, then starts a cooldown of every account. Undo restores the cooldown before it, if any. */
export function askToCoolDown(until: string | null, changed: Changed): void {
  let minutes = 60;
  const choices = [15, 60, 180, 720].map((choice) =>
    el(
      'label',
      { class: 'choice' },
      el('input', {
        type: 'radio',
        name: 'minutes',
        value: choice,
        checked: choice === minutes,
        onchange: () => {
          minutes = choice;
        },
      }),
      length(choice),
    ),
  );
  const before = until === null ? 0 : Math.ceil((Date.parse(until) - now()) / 60_000);
  openDialog(
    'Cool down',
    [
      el('p', {}, 'No account posts for a while. Slots in that time are skipped, never caught up on.'),
      el('fieldset', { class: 'choices' }, el('legend', {}, 'For how long?'), ...choices),
    ],
    (close) => [
      button('Cancel', close),
      button(
        'Cool down',
        () => {
          close();
          const undo = () => (before > 0 ? api.coolDown(before) : api.endCooldown());
          run(
            () => api.coolDown(minutes),
            `Cooling down for ${length(minutes)}.`,
            changed,
            () => run(undo, 'The cooldown was undone.', changed),
          );
        },
        { class: 'primary' },
      ),
    ],
  );
}

/** Ends a cooldown. Undo starts one for the time that was left. */
export function endCooldown(until: string, changed: Changed): void {
  const left = Math.max(1, Math.ceil((Date.parse(until) - now()) / 60_000));
  run(api.endCooldown, 'The cooldown is over.', changed, () =>
    run(() => api.coolDown(Math.min(left, 1_440)), 'Cooling down again.', changed),
  );
}

const length = (minutes: number): string => (minutes < 60 ? plural(minutes, 'minute') : plural(minutes / 60, 'hour'));

function confirm(title: string, text: string, action: string, act: () => Promise<void>): void {
  openDialog(title, [el('p', {}, text)], (close) => [
    button('Cancel', close),
    button(
      action,
      () => {
        close();
        act().catch(showError);
      },
      { class: 'primary', autofocus: true },
    ),
  ]);
}

function run(act: () => Promise<unknown>, done: string, changed: Changed, undo?: () => void): void {
  act().then(() => {
    toast(done, undo);
    changed();
  }, showError);
}

const showError = (error: unknown): void =>
  toast(`That did not work: ${error instanceof Error ? error.message : 'no answer'}`);

const resumeEach = (accounts: readonly ControllableAccount[]): Promise<HoldsAnswer[]> =>
  Promise.all(accounts.map(({ id }) => api.resume(id)));

const pauseEach = (accounts: readonly ControllableAccount[]): Promise<HoldsAnswer[]> =>
  Promise.all(accounts.map(({ id }) => api.pause(id)));

function nameOf(accounts: readonly ControllableAccount[]): string {
  const [only] = accounts;
  return only && accounts.length === 1 ? `@${only.handle}` : `all ${accounts.length} accounts`;
}
