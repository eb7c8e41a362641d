import { isSettling } from '@promoter/config';
import type { EpochMs } from '@promoter/domain';
import { closesAt, type KnownSlot } from '@promoter/slots';
import type { Sign } from '../answers/index.ts';
import { formatTime } from '../formats.ts';
import type { Facts } from './read-facts.ts';
import { atInWords, counted, inWords, runbook } from './words.ts';

const SILENT = { kind: 'settle-silent', accounts: [], detail: null } as const;

/** Whether the bot runs: one that does reconciles its slots every few minutes. */
export function silentSettle(facts: Facts, at: EpochMs): Sign[] {
  const { checkedAt } = facts.reconciled;
  const stoppedAt = stopOf(facts, at);
  if (stoppedAt !== undefined) return [stopped(facts, stoppedAt, at)];
  if (checkedAt === null) return [neverRun(facts, at)];
  return isSettling(checkedAt, at) ? [] : [silent(facts, checkedAt, at)];
}

/**
 * When a person stopped the bot. Undefined where it has been started again or settled by hand since; a sped-up run has
 * reconciled in a time that is yet to come.
 */
function stopOf({ stoppedAt, reconciled: { checkedAt } }: Facts, at: EpochMs): EpochMs | undefined {
  if (stoppedAt === undefined || checkedAt === null || checkedAt > at) return stoppedAt;
  return checkedAt <= stoppedAt ? stoppedAt : undefined;
}

/** The slots that the bot had to settle: where a person stopped it, those that it had reached. */
export function reachedSlots(facts: Facts, at: EpochMs): readonly KnownSlot[] {
  const { known, reconciled } = facts;
  if (stopOf(facts, at) === undefined) return known;
  return known.filter(({ slot }) => slot.at <= (reconciled.checkedAt ?? 0));
}

/** A person chose so: no fault until a slot passes without the bot. */
function stopped(facts: Facts, stoppedAt: EpochMs, at: EpochMs): Sign {
  const { config, known } = facts;
  const missed = known.filter(({ slot, record }) => !record && slot.at > stoppedAt && closesAt(slot) <= at);
  const played = describePlayed(facts, at);
  const passed = missed.length === 0 ? null : `${counted(missed.length, 'slot')} passed without it.`;
  return {
    ...SILENT,
    severity: missed.length > 0 ? 'fault' : 'warning',
    what: `Stopped at ${atInWords(config.timezone, stoppedAt, at)}`,
    detail: played === null ? passed : `It ran sped up and ${played.what}.`,
    todo: played?.todo ?? 'start it again with "npm start": it goes on where it was stopped',
    since: formatTime(config.timezone, stoppedAt),
  };
}

/** Slots that a sped-up run has played are done, though they are yet to come; null where there are none. */
function describePlayed({ config, playedUntil = 0 }: Facts, at: EpochMs): { what: string; todo: string } | null {
  if (playedUntil <= at) return null;
  const until = atInWords(config.timezone, playedUntil, at);
  return {
    what: `has played until ${until}, and slots before that are done`,
    todo: `start it again with "npm start": its slots go on from ${until}, and with --speed at once; for a fresh start name another folder with --data`,
  };
}

function silent(facts: Facts, checkedAt: EpochMs, at: EpochMs): Sign {
  const { timezone } = facts.config;
  const since = formatTime(timezone, checkedAt);
  const played = describePlayed(facts, at);
  if (played !== null)
    return {
      ...SILENT,
      severity: 'warning',
      what: `Not running: a sped-up run ${played.what}`,
      todo: played.todo,
      since,
    };
  const when =
    checkedAt > at
      ? `by a clock that was ahead, at ${atInWords(timezone, checkedAt, at)}`
      : `${inWords(at - checkedAt)} ago`;
  const what = `Not running: slots were last reconciled ${when}`;
  return { ...SILENT, severity: 'fault', what, todo: `${runbook('Settle silent')}; on a laptop: npm start`, since };
}

/** What runs for the first time has not been reconciled yet. A slot from before shows that the bot does run. */
function neverRun({ known }: Facts, at: EpochMs): Sign {
  const isOverdue = known.some(({ slot, record }) => record && !isSettling(slot.at, at) && slot.at < at);
  const what = 'Nothing has run here yet: slots were never reconciled';
  const todo = `${runbook('Settle silent')}; on a laptop: npm start`;
  return { ...SILENT, severity: isOverdue ? 'fault' : 'warning', what, todo, since: null };
}
