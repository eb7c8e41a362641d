import type { StatusAnswer } from '@promoter/control/answers';
import * as api from '../api.ts';
import { now, plural } from '../format.ts';
import { ask } from '../parts/dialog.tsx';
import { run } from '../parts/toast.tsx';

/** An account as the controls name it. */
export interface ControllableAccount {
  id: string;
  handle: string;
  paused: boolean;
  isStopped: boolean;
}

/** The accounts as the controls need them. A stop of the app stops every account. */
export const controllableAccounts = ({ accounts, appStop }: StatusAnswer): ControllableAccount[] =>
  accounts.map(({ id, handle, paused, stop }) => ({
    id,
    handle,
    paused,
    isStopped: stop !== null || appStop !== null,
  }));

/** Asks for confirmation, then pauses one account or all. Undo resumes only the accounts that this paused. */
export function askToPause(whom: string, accounts: readonly ControllableAccount[]): void {
  const name = nameOf(accounts);
  const fresh = accounts.filter(({ paused }) => !paused);
  // Undoing a pause resumes, which would also lift a stop that X caused: that takes an explicit resume.
  const canUndo = fresh.length > 0 && !fresh.some(({ isStopped }) => isStopped);
  const undo = () => run(() => each(fresh, api.resume), 'The pause was undone.');
  ask({
    title: `Pause ${name}?`,
    action: 'Pause',
    act: () => run(() => api.pause(whom), `Paused ${name}.`, canUndo ? undo : undefined),
    children: (
      <p>
        {accounts.length === 1 ? 'Its' : 'Their'} slots are skipped until you resume. A post that is already being sent
        goes out.
      </p>
    ),
  });
}

/** Asks for confirmation, then lifts pauses and stops. Undo pauses again, where no stop was lifted. */
export function askToResume(whom: string, accounts: readonly ControllableAccount[]): void {
  const name = nameOf(accounts);
  const paused = accounts.filter((account) => account.paused);
  const stopped = accounts.some(({ isStopped }) => isStopped);
  const undo = () => run(() => each(paused, api.pause), 'Paused again.');
  ask({
    title: `Resume ${name}?`,
    action: 'Resume',
    act: () => run(() => api.resume(whom), `Resumed ${name}.`, paused.length > 0 && !stopped ? undo : undefined),
    children: (
      <p>
        Posting goes on with the next slot.
        {stopped && ' This also lifts the stop that X’s answer caused: check that its cause is gone.'}
      </p>
    ),
  });
}

const LENGTHS = [15, 60, 180, 720];

/** Asks for how long, then starts a cooldown of every account. Undo restores the cooldown before it, if any. */
export function askToCoolDown(until: string | null): void {
  let minutes = 60;
  const before = until === null ? 0 : Math.ceil((Date.parse(until) - now()) / 60_000);
  const restore = () => (before > 0 ? api.coolDown(before) : api.endCooldown());
  const undo = () => run(restore, 'The cooldown was undone.');
  ask({
    title: 'Cool down',
    action: 'Cool down',
    act: () => run(() => api.coolDown(minutes), `Cooling down for ${length(minutes)}.`, undo),
    children: (
      <>
        <p>No account posts for a while. Slots in that time are skipped, never caught up on.</p>
        <fieldset class="choices">
          <legend>For how long?</legend>
          {LENGTHS.map((value) => (
            <label key={value} class="choice">
              <input
                type="radio"
                name="minutes"
                value={value}
                defaultChecked={value === minutes}
                onChange={() => {
                  minutes = value;
                }}
              />
              {length(value)}
            </label>
          ))}
        </fieldset>
      </>
    ),
  });
}

/** Ends a cooldown. Undo starts one for the time that was left. */
export function endCooldown(until: string): void {
  const left = Math.max(1, Math.ceil((Date.parse(until) - now()) / 60_000));
  run(api.endCooldown, 'The cooldown is over.', () =>
    run(() => api.coolDown(Math.min(left, 1_440)), 'Cooling down again.'),
  );
}

const length = (minutes: number): string => (minutes < 60 ? plural(minutes, 'minute') : plural(minutes / 60, 'hour'));

const each = (accounts: readonly ControllableAccount[], act: typeof api.pause): Promise<unknown> =>
  Promise.all(accounts.map(({ id }) => act(id)));

function nameOf(accounts: readonly ControllableAccount[]): string {
  const [only] = accounts;
  return only && accounts.length === 1 ? `@${only.handle}` : `all ${accounts.length} accounts`;
}
