import { HOUR_MS, MINUTE_MS } from '@promoter/domain';

/** Whether a schedule fires in the minute that begins at `minute`, counted for rates from `start`. */
export type Fires = (minute: number, start: number) => boolean;

/** Reads the schedules that these stacks use: rates, and cron expressions over minutes and hours of any day. */
export function parseExpression(expression: string): Fires {
  const [, amount, unit] = /^rate\((\d+) (minute|hour)s?\)$/.exec(expression) ?? [];
  if (amount !== undefined) {
    const period = Number(amount) * (unit === 'hour' ? HOUR_MS : MINUTE_MS);
    return (minute, start) => (minute - start) % period === 0;
  }
  const [, minutes, hours] = /^cron\((\S+) (\S+) \* \* \? \*\)$/.exec(expression) ?? [];
  if (minutes === undefined || hours === undefined) throw new Error(`${expression} is no schedule that is known here`);
  const [isMinute, isHour] = [field(minutes, 60), field(hours, 24)];
  return (minute) => {
    const utc = new Date(minute);
    return isMinute.has(utc.getUTCMinutes()) && isHour.has(utc.getUTCHours());
  };
}

/** `*`, `5`, `1,2,3` or `2/5`, as the set of values below `end`. */
function field(text: string, end: number): Set<number> {
  const all = Array.from({ length: end }, (_, value) => value);
  if (text === '*') return new Set(all);
  const [, from, step] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  if (from !== undefined) return new Set(all.filter((value) => value >= +from && (value - +from) % Number(step) === 0));
  if (/^\d+(,\d+)*$/.test(text)) return new Set(text.split(',').map(Number));
  throw new Error(`${text} is no field of a schedule that is known here`);
}
