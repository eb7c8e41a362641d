import { type AccountId, type EpochMs, isoTime, type Post } from '@promoter/domain';

/** Where a list of posts goes on: after this moment’s posts of accounts up to this one, by name. */
export interface Cursor {
  at: EpochMs;
  /** Null where none of the moment's posts is wanted any more. */
  account: AccountId | null;
}

const CURSOR = /^(20\d\d-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d))(?:~([A-Z0-9]{1,8}))?$/;

/** Reads `2026-11-22T08:00:03.120Z~A`, or a time alone; undefined where it is neither. */
export function readCursor(text: string): Cursor | undefined {
  const [, time = '', account = null] = CURSOR.exec(text) ?? [];
  const at = Date.parse(time);
  return Number.isNaN(at) ? undefined : { at, account };
}

/** The cursor after this post. */
export const cursorAfter = ({ postedAt, account }: Post): string => `${isoTime(postedAt)}~${account}`;

/** Before which moment the account's posts go on. */
export const beforeIn = ({ at, account }: Cursor, of: AccountId): EpochMs =>
  account !== null && of > account ? at + 1 : at;

/** Newest first; posts of one moment by account. */
export const newestFirst = (a: Post, b: Post): number =>
  b.postedAt - a.postedAt || (a.account < b.account ? -1 : Number(a.account > b.account));
