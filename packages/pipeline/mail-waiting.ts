import { type Config, scheduleOf } from '@promoter/config';
import {
  type Clock,
  HOUR_MS,
  type Log,
  localDay,
  MINUTE_MS,
  type Notice,
  type Notify,
  readValue,
  startOfDay,
} from '@promoter/domain';
import { type ControlStore, type Slot, slotsOfDay, textGivenBy } from '@promoter/slots';
import * as z from 'zod/mini';

interface MailWaitingServices {
  config: Config;
  store: Pick<ControlStore, 'instructions' | 'keyValues'>;
  now: Clock;
  log: Log;
  notify: Notify;
}

/** How long before the first slots people are told what waits for them. */
const BEFORE_MS = 2 * HOUR_MS;

/** Of the day's mail: `{ day }`, the local day it was about. */
const KEY = 'waiting-mail';
const valueSchema = z.object({ day: z.string() });

/**
 * Where texts need an approval, tells once a local day, two hours before its first slots, which of them nobody has decided
 * about. May be called at any time; says nothing where nothing waits.
 */
export async function mailWaiting({ config, store, now, log, notify }: MailWaitingServices): Promise<void> {
  if (config.review !== 'required') return;
  const at = now();
  const day = localDay(config.timezone, at);
  if (at < startOfDay(config.timezone, at) + config.window.start * MINUTE_MS - BEFORE_MS) return;
  const before = await readValue(store.keyValues, KEY, valueSchema);
  if (before?.day === day) return;
  const waiting = await findWaiting(config, store, day, at);
  // Written before, so that nobody is written to twice; a mail that was not delivered is tried again.
  await store.keyValues.set(KEY, { day });
  if (waiting.length === 0) return;
  log('info', 'texts wait for an approval', { day, slots: waiting.map(({ id }) => id) });
  if (!(await notify(waitingMail(waiting)))) await store.keyValues.set(KEY, { day: before?.day ?? '' });
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

const waitingMail = (waiting: readonly Slot[]): Notice => ({
  subject: `${waiting.length} ${waiting.length === 1 ? 'post waits' : 'posts wait'} for approval today`,
  text: [
    'Only approved, written and queued texts go out (review: required). Nobody has decided about these slots of today:',
    ...waiting.map(({ id }) => `- ${id}`),
    '',
    'See their texts: npm run -s bot -- plan',
    'Approve one: npm run -s bot -- approve <slot>. Write, skip or ask for another: see "The plan" in README.md.',
    'A slot that nobody decides about is skipped.',
  ].join('\n'),
});
