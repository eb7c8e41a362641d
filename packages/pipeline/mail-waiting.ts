import { type Config, scheduleOf } from '@promoter/config';
import {
  type Clock,
  DAY_MS,
  HOUR_MS,
  type Log,
  localDay,
  MINUTE_MS,
  type Notice,
  type Notify,
  parseValue,
  startOfDay,
} from '@promoter/domain';
import { type ControlStore, type Slot, slotsOfDay, textGivenBy } from '@promoter/slots';
import * as z from 'zod/mini';
import { findLostTexts, type LostText } from './lost-texts.ts';
import { mailOnce } from './mail-once.ts';

interface MailWaitingServices {
  config: Config;
  store: Pick<ControlStore, 'ledger' | 'instructions' | 'keyValues'>;
  now: Clock;
  log: Log;
  notify: Notify;
}

/** How long before the first slots people are told what waits for them. */
const BEFORE_MS = 2 * HOUR_MS;

/** How far back the first mail looks for texts that were lost, and at most every other: instructions are kept a week. */
const LOST = { firstMs: DAY_MS, mostMs: 7 * DAY_MS };

/** Of the day's mail: the local day it was about, and when it was written; absent in values of earlier releases. */
const KEY = 'waiting-mail';
const valueSchema = z.object({ day: z.string(), at: z.optional(z.number()) });

/**
 * Where texts need an approval, tells once a local day, two hours before its first slots, which of them nobody has decided
 * about, and which texts that people gave did not go out since it told last. May be called at any time; says nothing where
 * there is nothing to tell.
 */
export async function mailWaiting({ config, store, now, log, notify }: MailWaitingServices): Promise<void> {
  if (config.review !== 'required') return;
  const at = now();
  const day = localDay(config.timezone, at);
  if (at < startOfDay(config.timezone, at) + config.window.start * MINUTE_MS - BEFORE_MS) return;
  const stored = await store.keyValues.get(KEY);
  const before = parseValue(stored, store.keyValues, KEY, valueSchema);
  if (before?.day === day) return;
  const after = Math.max(before?.at ?? at - LOST.firstMs, at - LOST.mostMs);
  const [waiting, lost] = await Promise.all([
    findWaiting(config, store, day, at),
    findLostTexts({ config, store }, after, at),
  ]);
  const undelivered = { day: before?.day ?? '', at: after };
  const telling = { key: KEY, entry: 'day', before: stored, after: { day, at }, undelivered };
  const notice = waiting.length + lost.length > 0 ? waitingMail(waiting, lost) : null;
  if (!(await mailOnce(telling, notice, { keyValues: store.keyValues, notify }))) return;
  log('info', 'texts wait for an approval', {
    day,
    slots: waiting.map(({ id }) => id),
    lost: lost.map(({ record }) => record.slot.id),
  });
}

/** The day's coming slots that a person has neither skipped nor given a text. */
async function findWaiting(
  config: Config,
  store: MailWaitingServices['store'],
  day: string,
  at: number,
): Promise<Slot[]> {
  const lists = await Promise.all(config.accounts.map(({ id }) => store.instructions.list(config.mode, id, day, day)));
  const decided = new Set(
    lists.flat().flatMap(({ slot, act }) => (act?.kind === 'skip' || textGivenBy(act) ? [slot] : [])),
  );
  return slotsOfDay(scheduleOf(config), day).filter((slot) => slot.at > at && !decided.has(slot.id));
}

function waitingMail(waiting: readonly Slot[], lost: readonly LostText[]): Notice {
  const subjects = [
    ...(waiting.length > 0 ? [`${counted(waiting.length, 'post waits', 'posts wait')} for approval today`] : []),
    ...(lost.length > 0 ? [`${counted(lost.length, 'chosen text', 'chosen texts')} did not go out`] : []),
  ];
  return {
    subject: subjects.join(', '),
    text: [...linesOfWaiting(waiting), ...linesOfLost(lost)].join('\n'),
  };
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const linesOfWaiting = (waiting: readonly Slot[]): string[] =>
  waiting.length === 0
    ? []
    : [
        'Only approved, written and queued texts go out (review: required). Nobody has decided about these slots of today:',
        ...waiting.map(({ id }) => `- ${id}`),
        '',
        'See their texts: npm run -s bot -- plan',
        'Approve one: npm run -s bot -- approve <slot>. Write, skip or ask for another: see "The plan" in README.md.',
        'A slot that nobody decides about is skipped.',
        '',
      ];

const linesOfLost = (lost: readonly LostText[]): string[] =>
  lost.length === 0
    ? []
    : [
        'These slots ended without the text that was chosen for them:',
        ...lost.map(({ record, given, by, why }) => `- ${record.slot.id}, ${given.kind} by ${by}: ${why}`),
        '',
        'See one, with its text: npm run -s bot -- why <slot>. Those of the queue wait there for another slot.',
      ];
