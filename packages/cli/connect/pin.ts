import { Refusal } from '@promoter/local/refusal.ts';
import type { Answers } from './answers.ts';

/** How often a person may type anew what is no PIN; X is asked once. */
const TRIES = 3;

/** X shows about seven digits (its documentation of the sign-in by PIN, 2026-11). */
const PIN = /^\d{4,10}$/;

/** Asks for the PIN that X shows. Refuses what is none, on a terminal after three tries. */
export async function readPin(answers: Answers): Promise<string> {
  const question = `The PIN that X shows then${answers.isTerminal ? ' (it is not shown here)' : ''}: `;
  for (let left = answers.isTerminal ? TRIES : 1; left > 0; left -= 1) {
    const pin = (await answers.ask('PIN', question)).replace(/[\s-]/g, '');
    if (PIN.test(pin)) return pin;
    if (left > 1) process.stderr.write('That is no PIN: X shows about seven digits.\n');
  }
  throw new Refusal(
    'this is no PIN, which are the about seven digits that X shows after the app was allowed: nothing was stored; run this again',
  );
}
