import { fromNow, moment, now, second } from '../format.ts';

/** A moment as its distance from now, kept up to date. What is due, and a moment late, `is due`. */
export function Distance({ at, due = false }: { at: string; due?: boolean }) {
  second.value;
  const isDue = due && Date.parse(at) <= now();
  return (
    <time dateTime={at} title={moment(at)}>
      {isDue ? 'now' : fromNow(at)}
    </time>
  );
}
