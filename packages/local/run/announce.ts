import { scheduleOf } from '@promoter/config';
import { reasonOf } from '@promoter/control';
import { type LocalMinute, localDay } from '@promoter/domain';
import type { SlotOutcome } from '@promoter/pipeline';
import { nextSlots, type SlotStatus } from '@promoter/slots';
import { logFile } from '../local-log.ts';
import { say, styled } from '../print.ts';
import type { Workspace } from '../workspace.ts';

export interface Announced {
  address: string;
  token: string;
  speed: number;
  json: boolean;
}

/** The first lines of `npm start`: what runs, where, the next slots, and how to stop it. */
export function announce({ config, now, dataDir }: Workspace, { address, token, speed, json }: Announced): void {
  const at = now();
  const { mode, timezone } = config;
  const log = logFile(dataDir);
  const next = config.accounts.map(({ id, handle }) => ({
    id,
    handle,
    slots: nextSlots(scheduleOf(config), at, 3, id).map(({ local }) => local),
  }));
  const rehearsal = 'A rehearsal: everything is done and recorded, nothing is sent to X.';
  say(
    { event: 'started', mode, address, token, speed, data: dataDir, log, timezone, next },
    json,
    styled('bold', mode === 'live' ? 'Live: posts go out on X.' : rehearsal),
    '',
    `address: ${address}`,
    `token: ${token}`,
    ...(speed === 1 ? [] : [`time: ${speed} seconds pass in one, from ${localDay(timezone, at)} on`]),
    `data: ${dataDir}`,
    `log: ${log}`,
    '',
    `next slots (${timezone}):`,
    ...next.map(({ id, handle, slots }) => `  ${id} @${handle}: ${slots.map(shortTime).join(', ')}`),
    '',
    `Stop with Ctrl-C. Steer from a second terminal: npm run -s bot -- status${dataDir === '.bot-data' ? '' : ` --data ${dataDir}`}`,
    '',
  );
}

/** Prints how a slot ended, with its text and the decision behind it. */
export function announceSlot(outcome: SlotOutcome, timezone: string, json: boolean): void {
  if (outcome.kind !== 'done') return;
  const { slot, status, decision } = outcome;
  const text = 'draft' in status ? status.draft.text : null;
  const story = decision?.story ?? [];
  const { id, account, local } = slot;
  say(
    { event: 'slot', slot: id, account, state: status.state, reason: reasonOf(status, timezone), text, story },
    json,
    `${styled('bold', `${shortTime(local)} ${account}`)} ${describeStatus(status, timezone)}`,
    ...(text === null ? [] : ['', text.replace(/^(?=.)/gm, '    '), '']),
    ...story.map((sentence) => styled('dim', `    ${sentence}`)),
    '',
  );
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
