import type { Config } from '@promoter/config';
import {
  type Clock,
  daysAfter,
  HOUR_MS,
  type KeyValueStore,
  type Log,
  localDay,
  localTime,
  MINUTE_MS,
  mondayOfWeek,
  type Notice,
  type Notify,
  parseValue,
  type Week,
  weekOf,
} from '@promoter/domain';
import * as z from 'zod/mini';
import { mailOnce } from './mail-once.ts';

interface MailReportServices {
  config: Config;
  keyValues: KeyValueStore;
  now: Clock;
  log: Log;
  notify: Notify;
  /** The report of a week; null where there is nothing to tell. */
  reportOf: (week: Week) => Promise<Notice | null>;
}

/** When on Monday it is sent: at 07:00, or two hours before the first slots where those are earlier. */
const AT_MINUTES = 7 * 60;
const BEFORE_MINUTES = (2 * HOUR_MS) / MINUTE_MS;

/** The week that was told last. */
const KEY = 'weekly-report';
const valueSchema = z.object({ week: z.string() });

/**
 * Mails the report of the week that ended, once, on Monday morning or as soon after as this is called; to nobody where no
 * address is configured. May be called at any time. A report that cannot be made is logged, and tried again the next time.
 */
export async function mailReport({ config, keyValues, now, log, notify, reportOf }: MailReportServices): Promise<void> {
  if (!config.weeklyReport || (config.alarmEmail === undefined && !config.alarmWebhook)) return;
  const at = now();
  const today = localDay(config.timezone, at);
  if (today === mondayOfWeek(weekOf(today)) && localTime(config.timezone, at).slice(11, 16) < morningOf(config)) return;
  const week = weekOf(daysAfter(today, -7));
  const before = await keyValues.get(KEY);
  if (parseValue(before, keyValues, KEY, valueSchema)?.week === week) return;
  try {
    const telling = { key: KEY, entry: 'week', before, after: { week }, undelivered: { week: '' } };
    if (await mailOnce(telling, await reportOf(week), { keyValues, notify })) log('info', 'weekly report', { week });
  } catch (error) {
    log('error', 'the weekly report could not be made', { week, error });
  }
}

/** The local time of the mail, `07:00`. */
function morningOf({ window }: Config): string {
  const minutes = Math.max(0, Math.min(AT_MINUTES, window.start - BEFORE_MINUTES));
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
