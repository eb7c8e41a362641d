import type { HoldsAnswer } from '@promoter/control/answers';
import * as api from './api.ts';
import { now } from './clock.ts';
import { openDialog } from './dialog.ts';
import { el } from './element.ts';
import { plural } from './format.ts';
import { toast } from './toast.ts';

/** An account as the controls name it. */
export interface ControllableAccount {
  id: string;
  handle: string;
  paused: boolean;
  isStopped: boolean;
}

/** What the page does after a change: reads the status again. */
type Changed = () => void;

/** Asks first, then pauses one account or all. The way back lifts only what this pause put on. */
export function askToPause(whom: string, accounts: readonly ControllableAccount[], changed: Changed): void {
  const name = nameOf(accounts);
  const fresh = accounts.filter(({ paused }) => !paused);
  confirm(
    `Pause ${name}?`,
    'Its slots are skipped until you resume. A post that is already being sent goes out.',
    'Pause',
    async () => {
      await api.pause(whom);
      // Resuming would also lift a stop that X caused: then there is no undo, only an explicit resume.
      const canUndo = fresh.length > 0 && !fresh.some(({ isStopped }) => isStopped);
      toast(
        `Paused ${name}.`,
        canUndo ? () => run(() => resumeEach(fresh), 'The pause was undone.', changed) : undefined,
      );
      changed();
    },
  );
}

/** Asks first, then lifts pauses and stops. */
export function askToResume(whom: string, accounts: readonly ControllableAccount[], changed: Changed): void {
  const name = nameOf(accounts);
  const paused = accounts.filter((account) => account.paused);
  const stopped = accounts.some(({ isStopped }) => isStopped);
  const warning = stopped ? ' This also lifts the stop that X’s answer caused: make sure that its reason is gone.' : '';
  confirm(`Resume ${name}?`, `Posting goes on with the next slot.${warning}`, 'Resume', async () => {
    await api.resume(whom);
    const canUndo = paused.length > 0 && !stopped;
    toast(`Resumed ${name}.`, canUndo ? () => run(() => pauseEach(paused), 'Paused again.', changed) : undefined);
    changed();
  });
}

/** Asks for how long, then lets every account rest. The way back restores the cooldown that was on before, if any. */
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
      el('button', { onclick: close }, 'Cancel'),
      el(
        'button',
        {
          class: 'primary',
          onclick: () => {
            close();
            const undo = () => (before > 0 ? api.coolDown(before) : api.endCooldown());
            run(
              () => api.coolDown(minutes),
              `Cooling down for ${length(minutes)}.`,
              changed,
              () => run(undo, 'The cooldown was undone.', changed),
            );
          },
        },
        'Cool down',
      ),
    ],
  );
}

/** Ends a cooldown; undoing that begins the rest of it again. */
export function endCooldown(until: string, changed: Changed): void {
  const left = Math.max(1, Math.ceil((Date.parse(until) - now()) / 60_000));
  run(api.endCooldown, 'The cooldown is over.', changed, () =>
    run(() => api.coolDown(Math.min(left, 1_440)), 'Cooling down again.', changed),
  );
}

const length = (minutes: number): string => (minutes < 60 ? plural(minutes, 'minute') : plural(minutes / 60, 'hour'));

function confirm(title: string, text: string, action: string, act: () => Promise<void>): void {
  openDialog(title, [el('p', {}, text)], (close) => [
    el('button', { onclick: close }, 'Cancel'),
    el(
      'button',
      {
        class: 'primary',
        autofocus: true,
        onclick: () => {
          close();
          act().catch(tell);
        },
      },
      action,
    ),
  ]);
}

function run(act: () => Promise<unknown>, done: string, changed: Changed, undo?: () => void): void {
  act().then(() => {
    toast(done, undo);
    changed();
  }, tell);
}

const tell = (error: unknown): void =>
  toast(`That did not work: ${error instanceof Error ? error.message : 'no answer'}`);

const resumeEach = (accounts: readonly ControllableAccount[]): Promise<HoldsAnswer[]> =>
  Promise.all(accounts.map(({ id }) => api.resume(id)));

const pauseEach = (accounts: readonly ControllableAccount[]): Promise<HoldsAnswer[]> =>
  Promise.all(accounts.map(({ id }) => api.pause(id)));

function nameOf(accounts: readonly ControllableAccount[]): string {
  const [only] = accounts;
  return only && accounts.length === 1 ? `@${only.handle}` : `all ${accounts.length} accounts`;
}
