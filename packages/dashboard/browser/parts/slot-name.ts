import { clockTime, shortDay } from '../format.ts';
import { handleOf } from './post.tsx';

/** A slot’s id, as `A@2026-11-22T09:00`; a text split at it has each id at an odd index. */
export const SLOT = /\b([A-Z][A-Z0-9]{0,7}@\d{4}-\d\d-\d\dT\d\d:\d\d)\b/;
/** How the bot’s words name an account: at a sentence’s end, before an id, or as whose something is. */
const ACCOUNT = /\baccount ([A-Z][A-Z0-9]{0,7})(?=$| \(|’s )/g;

/** `@acme, Mon 23 Nov 09:00` of `A@2026-11-23T09:00` */
export function slotName(id: string): string {
  const [account = '', local = ''] = id.split('@');
  return `@${handleOf(account)}, ${shortDay(local)} ${clockTime(local)}`;
}

/** The bot’s words with each account named by its handle. */
export const withHandles = (text: string): string => text.replace(ACCOUNT, (_, id) => `@${handleOf(id)}`);

/** The bot’s words with slots and accounts as a reader knows them. */
export const withNames = (text: string): string =>
  withHandles(text.replace(new RegExp(SLOT, 'g'), (id) => slotName(id)));
