import { scheduleOf } from '@promoter/config';
import { reasonOf } from '@promoter/control';
import { type EpochMs, type Holds, holdOn, type LocalMinute, localTime, startOfDay } from '@promoter/domain';
import type { SlotOutcome } from '@promoter/pipeline';
import { nextSlots, type SlotStatus } from '@promoter/slots';
import { logFile } from '../local-log.ts';
import { say, styled } from '../print.ts';
import type { Workspace } from '../workspace.ts';
import { describeHolds } from './describe-holds.ts';
import { describeWait } from './wait-in-words.ts';

export interface Announced {
  address: string;
  token: string;
  speed: number;
  json: boolean;
  /** Whether there are prices to quote, or will be. */
  hasPrices: boolean;
  holds: Holds;
}

/** The first lines of `npm start`: what runs, where, the next slots and what holds them back, and how to stop it. */
export function announce(workspace: Workspace, { address, token, speed, json, hasPrices, holds }: Announced): void {
  const { config, now, dataDir, playedUntil } = workspace;
  const at = now();
  const { mode, timezone } = config;
  const log = logFile(dataDir);
  const from = Math.max(at, playedUntil ?? 0);
  const next = config.accounts.map(({ id, handle }) => ({
    id,
    handle,
    slots: nextSlots(scheduleOf(config), from, 3, id).map(({ local }) => local),
    hold: holdOn(holds, id, at) ?? null,
  }));
  const [first] = nextSlots(scheduleOf(config), from, 1);
  const rehearsal = 'A rehearsal: everything is done and recorded, nothing is sent to X.';
  say(
    { event: 'started', mode, address, token, speed, data: dataDir, log, timezone, next },
    json,
    styled('bold', mode === 'live' ? 'Live: posts go out on X.' : rehearsal),
    '',
    `address: ${address}`,
    `token: ${token}`,
    ...(speed === 1 ? [] : [`time: up to ${speed} seconds pass in one, ${describeStart(at, timezone)}`]),
    `data: ${dataDir}`,
    `log: ${log}`,
    ...(hasPrices ? [] : [`prices: ${NO_PRICES[mode]}`]),
    '',
    `next slots (${timezone})${first ? `, the first in ${describeWait(Math.max(0, first.at - at), speed)}` : ''}:`,
    ...next.map(({ id, handle, slots }) => `  ${id} @${handle}: ${slots.map(shortTime).join(', ')}`),
    ...describeHolds(holds, config, at).map((line) => `  ${styled('yellow', line)}`),
    '',
    `Stop with Ctrl-C. Steer from a second terminal: npm run -s bot -- status${dataDir === '.bot-data' ? '' : ` --data ${dataDir}`}`,
    '',
  );
}

/** What posts do without prices, and how they get some. */
const NO_PRICES = {
  rehearsal: 'of the sample list, which is not current; yours come in with "offers put"',
  live: 'none, so posts name none; they come in with "offers put"',
};

/** `from 2026-11-27 00:00 on`, or that a folder goes on where it was left. */
function describeStart(at: EpochMs, timezone: string): string {
  const [day = '', time = ''] = localTime(timezone, at).split('T');
  const moment = `${day} ${time.slice(0, 5)}`;
  return at === startOfDay(timezone, at) ? `from ${moment} on` : `going on from ${moment}, where this folder was left`;
}

/** Prints how a slot ended, with its text and the decision behind it. */
export function announceSlot(outcome: SlotOutcome, timezone: string, json: boolean): void {
  if (outcome.kind !== 'done') return;
  const { slot, status, decision } = outcome;
  const text = 'draft' in status ? status.draft.text : null;
  const story = decision?.story ?? [];
  const { id, account } = slot;
  say(
    { event: 'slot', slot: id, account, state: status.state, reason: reasonOf(status, timezone), text, story },
    json,
    `${styled('bold', id)} ${describeStatus(status, timezone)}`,
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
export function shortTime(local: LocalMinute): string {
  const day = new Date(`${local}Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return `${day} ${local.slice(11)}`;
}
