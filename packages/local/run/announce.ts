import { scheduleOf } from '@promoter/config';
import { reasonOf } from '@promoter/control';
import { type LocalMinute, localDay } from '@promoter/domain';
import type { SlotOutcome } from '@promoter/pipeline';
import { nextSlots, type SlotStatus } from '@promoter/slots';
import { logFile } from '../local-log.ts';
import { print, styled } from '../print.ts';
import type { Workspace } from '../workspace.ts';

/** The first lines of `npm start`: what runs, where, the next slots, and how to stop it. */
export function announce(
  { config, now, dataDir }: Workspace,
  { address, token, speed }: { address: string; token: string; speed: number },
): void {
  const at = now();
  const rehearsal = 'A rehearsal: everything is done and recorded, nothing is sent to X.';
  print(
    styled('bold', config.mode === 'live' ? 'Live: posts go out on X.' : rehearsal),
    '',
    `address: ${address}`,
    `token: ${token}`,
    ...(speed === 1 ? [] : [`time: ${speed} seconds pass in one, from ${localDay(config.timezone, at)} on`]),
    `data: ${dataDir}`,
    `log: ${logFile(dataDir)}`,
    '',
    `next slots (${config.timezone}):`,
    ...config.accounts.map(({ id, handle }) => {
      const slots = nextSlots(scheduleOf(config), at, 3, id).map(({ local }) => shortTime(local));
      return `  ${id} @${handle}: ${slots.join(', ')}`;
    }),
    '',
    'Stop with Ctrl-C. Steer from a second terminal: npm run -s bot -- status',
    '',
  );
}

/** Prints how a slot ended, with its text and the decision behind it. */
export function announceSlot(outcome: SlotOutcome, timezone: string): void {
  if (outcome.kind !== 'done') return;
  const { slot, status, decision } = outcome;
  print(`${styled('bold', `${shortTime(slot.local)} ${slot.account}`)} ${describeStatus(status, timezone)}`);
  if ('draft' in status) print('', status.draft.text.replace(/^(?=.)/gm, '    '), '');
  for (const sentence of decision?.story ?? []) print(styled('dim', `    ${sentence}`));
  print('');
}

/** A slot's state and reason, as the end of a sentence that begins with its id: `skipped: the account was paused`. */
export function describeStatus(status: SlotStatus, timezone: string): string {
  const what = status.state === 'posted' ? `posted as ${status.xId}` : status.state;
  const reason = reasonOf(status, timezone);
  return reason === null ? what : `${what}: ${reason}`;
}

/** `2026-11-22T09:00` as `22 Nov 09:00`. */
function shortTime(local: LocalMinute): string {
  const day = new Date(`${local}Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return `${day} ${local.slice(11)}`;
}
