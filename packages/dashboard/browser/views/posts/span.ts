/** The days whose posts are shown. */
export interface Span {
  /** As the address writes it: a number of days until today, or a month. */
  name: string;
  /** Its first and last local day, `2026-11-01`. */
  first: string;
  last: string;
}

/** The numbers of days that are offered, from few to many. */
export const DAYS = ['7', '30', '90'] as const;
export const USUAL = '30';

const MONTH = /^20\d\d-(0[1-9]|1[0-2])$/;
const DAY_MS = 86_400_000;

/** The span of a name; the usual one where it is none. `today` is the bot's local day. */
export function spanOf(name: string | null, today: string): Span {
  if (name !== null && MONTH.test(name)) return { name, first: `${name}-01`, last: lastOf(name) };
  const days = DAYS.find((known) => known === name) ?? USUAL;
  return { name: days, first: daysBefore(today, Number(days) - 1), last: today };
}

/** Whether a span is a month. */
export const isMonth = ({ name }: Span): boolean => MONTH.test(name);

/** So many months until the one of this day, the newest first. */
export function monthsUntil(today: string, count: number): string[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: count }, (_, back) =>
    new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7),
  );
}

/** A moment after the span's last in every zone of the world: that of Baker Island is 12 hours behind UTC. */
export const endOf = ({ last }: Span): string => `${daysBefore(last, -1)}T12:00:00Z`;

function lastOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);
