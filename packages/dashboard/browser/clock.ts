/**
 * The bot's own time and zone, set by each status. The browser's may differ: a rehearsal may run faster, and a phone may
 * be in another country.
 */
let offset = 0;
let timezone = 'UTC';

export function setClock(botNow: string, botTimezone: string): void {
  offset = Date.parse(botNow) - Date.now();
  timezone = botTimezone;
}

export const now = (): number => Date.now() + offset;

export const zone = (): string => timezone;
